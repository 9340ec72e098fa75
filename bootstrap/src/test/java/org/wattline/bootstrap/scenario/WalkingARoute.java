package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.metering.route.ProvingReadings;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.domain.metering.MeteringPointNo;

/**
 * Four months of a reading route: a reader walks it off line, then the customer reads for itself, then nobody comes and says why, and at last the
 * meter's own reading settles the round. No day is left out, and what nobody explained is found. Then meter and transformers are changed within a month.
 */
abstract class WalkingARoute {
    private static final String ROUTE = "/v1/reading-routes/R330106-09";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void every_day_of_an_account_is_read_once_or_explained() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            String point = owner.get("/v1/metering-points").expect(200).text("/items/0/meteringPointNo");
            stand.at(Instant.parse("2026-01-05T02:30:00Z"));
            kept(company.staff("metering-team"));
            founded(company.staff("metering-team"), point);
            planned(stand, company);
            walked(company, point);
            readByTheCustomer(stand, company, point);
            billed(company, owner);
            readSpecially(company, point);
            explained(stand, company, point);
            readByItself(stand, company, point);
            rescheduled(company.staff("metering-team"));
            ChangingEquipment.happens(stand, company, point);
            CarriedOut.WALKING_A_ROUTE.by(stand);
        }
    }

    /** The meter is verified and sealed before the first round, and found without its seal. */
    private static void kept(Http team) {
        String upkeep = "/v1/metering-assets/D3301060001/upkeep";
        team.command(upkeep, "verify", """
                        {'on': '2026-01-04', 'passed': true, 'verifiedBy': '杭州计量中心', 'certificate': 'JD-1', 'deviceClass': 'III'}""").expect(200);
        String seal = "{'sealNo': 'F-330106-0001', 'place': 'BOX'}";
        team.command(upkeep, "put-seal-on", seal).expect(200);
        assertThat(team.command(upkeep, "put-seal-on", seal).expect(409).text("/code"))
                .isEqualTo("metering.seal-used");
        String broken = "{'sealNo': 'F-330106-0001', 'cause': 'FOUND_BROKEN'%s}";
        assertThat(team.command(upkeep, "take-seal-off", broken.formatted(""))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("metering.seal-reason-needed");
        team.command(upkeep, "take-seal-off", broken.formatted(", 'reason': '箱门被撬'"))
                .expect(200);
        assertThat(team.get("/v1/verifications-due").expect(200).at("/items")).isEmpty();
        assertThat(team.get("/v1/verifications-due?before=2028-01-05")
                        .expect(200)
                        .text("/items/0/dueOn"))
                .isEqualTo("2028-01-04");
        assertThat(team.get(upkeep + "/history").expect(200).at("/items")).hasSize(3);
    }

    private static void founded(Http team, String point) {
        String route = """
                {'routeCode': 'R330106-09', 'name': '灵隐9号台区', 'routeClass': '%s', 'terms':
                 {'from': '2025-12-22', 'cycle': 'MONTHLY', 'day': 5, 'reader': 'metering-team'}}""";
        assertThat(team.post("/v1/reading-routes", route.formatted("MARKET"))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("metering.schedule-not-allowed");
        team.post("/v1/reading-routes", route.formatted("RESIDENTIAL")).expect(201);
        String points = "{'from': '2025-12-22', 'meteringPoints': ['%s']}".formatted(point);
        team.command(ROUTE, "assign-points", points).expect(200);
        assertThat(team.get(ROUTE + "/points").expect(200).text("/items/0/meteringPointNo"))
                .isEqualTo(point);
    }

    private static void planned(Stand stand, Connecting company) {
        company.staff("metering-team").post("/v1/reading-plan-runs", "{}").expect(202);
        stand.settle();
    }

    private static void walked(Connecting company, String point) {
        Http team = company.staff("metering-team");
        String plan = "/v1/reading-plans/R330106-09.2026-01-05";
        String task = point + ".2026-01-05";
        JsonNode stop = team.get(plan + "/stops").expect(200).at("/items/0");
        assertThat(stop.path("taskId").asText()).isEqualTo(task);
        assertThat(stop.path("assetNo").asText()).isEqualTo("D3301060001");
        assertThat(stop.path("dials")).hasSize(3);
        team.command(plan, "download", "{}").expect(200);
        assertThat(team.command(plan, "finish", "{}").expect(409).text("/code")).isEqualTo("metering.tasks-open");
        String read = result(task, "70", "45", "25");
        assertThat(sent(
                        team,
                        plan,
                        result(task, "70", "45", "25.001"),
                        read.replace(point, MeteringPointNo.of(987_654).value()),
                        read,
                        read))
                .containsExactly(
                        "422 metering.value-does-not-fit",
                        "404 metering.task-not-found",
                        "200",
                        "409 metering.already-read");
        team.command(plan, "finish", "{}").expect(200);
        assertThat(team.command(plan, "check", "{}").expect(403).text("/code")).isEqualTo("metering.own-round");
        Http clerk = company.staff("data-clerk");
        Http.Answer kept = clerk.get("/v1/reading-tasks/" + task).expect(200);
        assertThat(kept.text("/source") + " " + kept.text("/readPosition")).isEqualTo("TERMINAL 30,120");
        clerk.command(plan, "check", "{}").expect(200);
        assertThat(clerk.command(plan, "release", "{}").expect(200).text("/state"))
                .isEqualTo("RELEASED");
        assertThat(clerk.get(plan + "/history").expect(200).at("/items")).hasSize(5);
    }

    private static String result(String task, String total, String peak, String valley) {
        return """
                {"taskId":"%s","reading":{"assetNo":"D3301060001","at":"2026-01-05T02:00:00Z","shown":[\
                {"register":"ACTIVE_IMPORT","value":"%s"},{"register":"ACTIVE_IMPORT_PEAK","value":"%s"},\
                {"register":"ACTIVE_IMPORT_VALLEY","value":"%s"}]},"position":"30.24512,120.10233"}
                """.formatted(task, total, peak, valley);
    }

    private static List<String> sent(Http team, String plan, String... lines) {
        List<String> said = new ArrayList<>();
        for (JsonNode each : team.upload(plan + "/results", "application/x-ndjson", String.join("", lines))
                .expect(207)
                .lines())
            said.add((each.path("status").asText() + " "
                            + each.at("/problem/code").asText())
                    .strip());
        return said;
    }

    private static void readByTheCustomer(Stand stand, Connecting company, String point) {
        stand.at(Instant.parse("2026-02-03T02:00:00Z"));
        planned(stand, company);
        Http customer = OwnLogin.signedIn(stand, MainJob.PHONE);
        assertThat(customer.get("/v1/reading-tasks").expect(200).text("/items/0/dueOn"))
                .isEqualTo("2026-02-05");
        String shown = """
                {'meteringPointNo': '%s', 'photo': '%s', 'shown': [{'register': 'ACTIVE_IMPORT', 'value': '370'},
                 {'register': 'ACTIVE_IMPORT_PEAK', 'value': '240'}, {'register': 'ACTIVE_IMPORT_VALLEY', 'value': '%s'}]}""";
        assertThat(customer.post("/v1/self-readings", shown.formatted(point, "0".repeat(64), "130"))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("metering.photo-needed");
        String photo = customer.upload("/v1/metering-points/" + point + "/reading-photos", "image/png", "a picture")
                .expect(201)
                .text("/photo");
        assertThat(customer.post("/v1/self-readings", shown.formatted(point, photo, "10"))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("metering.runs-backwards");
        customer.post("/v1/self-readings", shown.formatted(point, photo, "130")).expect(201);
        assertThat(customer.post("/v1/self-readings", shown.formatted(point, photo, "130"))
                        .expect(422)
                        .text("/code"))
                .as("read already")
                .isEqualTo("metering.outside-window");
        assertThat(customer.get("/v1/self-readings").expect(200).at("/items")).hasSize(1);
        assertThat(company.staff("data-clerk")
                        .get("/v1/metering-points/" + point + "/readings")
                        .expect(200)
                        .text("/items/0/source"))
                .isEqualTo("SELF");
    }

    /** The round that reads the end of January is not released. */
    private static void billed(Connecting company, Http owner) {
        String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
        Http.Answer refused = company.staff("biller")
                .post("/v1/accounts/" + account + "/bills", "{'from': '2026-01-01', 'to': '2026-02-01'}")
                .expect(422);
        assertThat(refused.text("/ruleNo")).isEqualTo("BIL-46");
    }

    private static void readSpecially(Connecting company, String point) {
        Http team = company.staff("metering-team");
        String ask = "{'meteringPointNo': '%s', 'reason': 'TRANSFER', 'dueOn': '2026-02-03'}".formatted(point);
        team.post("/v1/special-readings", ask).expect(201);
        assertThat(team.post("/v1/special-readings", ask).expect(409).text("/code"))
                .isEqualTo("metering.special-reading-asked");
        Http.Answer read = team.command("/v1/special-readings/" + point + ".2026-02-03", "report", """
                        {'reading': {'at': '2026-02-03T01:59:00Z', 'shown': [{'register': 'ACTIVE_IMPORT', 'value': '370'},
                         {'register': 'ACTIVE_IMPORT_PEAK', 'value': '240'}, {'register': 'ACTIVE_IMPORT_VALLEY', 'value': '130'}]}}""")
                .expect(200);
        assertThat(read.text("/state") + " " + read.text("/source")).isEqualTo("READ TERMINAL");
    }

    private static void explained(Stand stand, Connecting company, String point) {
        stand.at(Instant.parse("2026-03-08T02:00:00Z"));
        planned(stand, company);
        planned(stand, company);
        Http team = company.staff("metering-team");
        String missing = "/v1/missing-readings?routeCode=R330106-09";
        assertThat(team.get(missing).expect(200).text("/items/0/state")).isEqualTo("OPEN");
        assertThat(gaps(team, point)).containsExactly("UNREAD 2026-02-05 2026-03-05");
        assertThat(proved(stand)).contains(point + " UNREAD 2026-02-05 … 2026-03-05");
        team.command("/v1/reading-tasks/" + point + ".2026-03-05", "explain", "{'reason': 'NOBODY_HOME'}")
                .expect(200);
        assertThat(gaps(team, point)).isEmpty();
        assertThat(team.get(missing).expect(200).text("/items/0/reason")).isEqualTo("NOBODY_HOME");
        JsonNode rate = team.get("/v1/reading-rates?month=2026-02").expect(200).at("/rates/0");
        for (JsonNode each :
                team.get("/v1/reading-rates?month=2026-02").expect(200).at("/rates"))
            if (each.path("of").asText().equals("R330106-09")) rate = each;
        assertThat(rate.path("readPercent").asText()).isEqualTo("100");
        assertThat(rate.path("self").asInt()).isEqualTo(1);
        assertThat(rate.path("onTime").asInt()).as("two days early").isZero();
    }

    private static void readByItself(Stand stand, Connecting company, String point) {
        stand.at(Instant.parse("2026-04-06T02:00:00Z"));
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-04-05,970,640,330
                """, 1);
        planned(stand, company);
        Http clerk = company.staff("data-clerk");
        assertThat(clerk.get("/v1/reading-tasks/" + point + ".2026-04-05")
                        .expect(200)
                        .text("/source"))
                .isEqualTo("AUTO");
        assertThat(clerk.get("/v1/reading-plans/R330106-09.2026-04-05")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("READ");
        assertThat(gaps(clerk, point)).isEmpty();
    }

    private static void rescheduled(Http team) {
        Http.Answer later = team.command(
                        ROUTE,
                        "reschedule",
                        "{'from': '2026-06-01', 'cycle': 'MONTHLY', 'day': 8, 'reader': 'metering-team'}")
                .expect(200);
        assertThat(later.at("/terms").findValuesAsText("day")).containsExactly("5", "8");
    }

    private static List<String> gaps(Http team, String point) {
        List<String> gaps = new ArrayList<>();
        for (JsonNode gap :
                team.get("/v1/reading-gaps?from=2025-12-25").expect(200).at("/items"))
            if (gap.path("meteringPointNo").asText().equals(point))
                gaps.add(gap.path("cause").asText() + " " + gap.path("from").asText() + " "
                        + gap.path("to").asText());
        return gaps;
    }

    /** What the nightly proof says is left out. */
    private static List<String> proved(Stand stand) {
        Jobs jobs = stand.server().part(Jobs.class);
        UUID job = jobs.submit(Caller.system("scenario"), ProvingReadings.KIND, Map.of());
        stand.settle();
        return jobs.problems(job, Page.Request.first(500)).items().stream()
                .map(problem -> problem.subject() + " " + problem.what())
                .toList();
    }
}
