package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Bill runs that are held on, carried on and called off; bills that a check stopped, released and issued by jobs. */
final class RunsUnderControl {
    private static final String COUNTY = "/33/3301/330106";

    private RunsUnderControl() {}

    /** The run of January, after it was paused and carried on. @return path of the account's bill */
    static String january(MoneyDesk desk, String account) {
        Http biller = desk.company().staff("biller");
        String run = started(biller, "'month': '2026-01'");
        assertThat(biller.command(run, "pause", "").expect(200).text("/state")).isEqualTo("PAUSED");
        desk.stand().settle();
        assertThat(biller.get(run).expect(200).at("/progress/billed").asInt())
                .as("nothing is billed by a run that is paused")
                .isZero();
        biller.command(run, "pause", "").expect(409);
        assertThat(biller.command(run, "resume", "").expect(200).text("/state")).isEqualTo("RUNNING");
        desk.stand().settle();
        Http.Answer done = biller.get(run).expect(200);
        assertThat(done.text("/state")).isEqualTo("ENDED");
        assertThat(done.at("/progress/reviewed").asInt()).as("%s", done.body()).isEqualTo(1);
        biller.command(run, "cancel", "").expect(409);
        assertThat(compared(biller, run)).containsExactly(account + " 142.40 - 142.40 -");

        String rehearsal = started(biller, "'month': '2026-01', 'through': 'REHEARSED'");
        assertThat(biller.command(rehearsal, "cancel", "").expect(200).text("/state"))
                .isEqualTo("CANCELLED");
        desk.stand().settle();
        assertThat(biller.get(rehearsal).expect(200).at("/progress/done").asInt())
                .isZero();
        String bill = bill(biller, account, "2026-01");
        assertThat(biller.get(bill).expect(200).text("/state")).isEqualTo("REVIEWED");
        calledOff(desk, bill);
        issued(desk, "2026-01");
        Http.Answer issued = biller.get(bill).expect(200);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
        assertThat(issued.text("/total/amount")).isEqualTo("142.40");
        assertThat(issued.text("/dueOn")).isEqualTo("2026-02-28");
        assertThat(desk.toPay(account)).isEqualTo("142.40");
        return bill;
    }

    /**
     * February is so large that a check holds it, until two others than who had it calculated have released it: the company has just lowered the
     * limit over which it takes two.
     */
    static void february(MoneyDesk desk, String account) {
        Http biller = desk.company().staff("biller");
        String run = started(biller, "'month': '2026-02'");
        desk.stand().settle();
        String bill = bill(biller, account, "2026-02");
        assertThat(biller.get(bill).expect(200).text("/state")).isEqualTo("CALCULATED");
        assertThat(compared(biller, run)).containsExactly(account + " 45237.68 136.72 45100.96 32987.8");
        String csv = biller.get(run + "/comparison.csv").expect(200).table();
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(account + ",")
                .endsWith(",45100.96,32987.8");
        assertThat(biller.get(run + "/comparison?percent=40000").expect(200).at("/items"))
                .isEmpty();
        assertThat(biller.get(run + "/comparison-totals").expect(200).at("/items"))
                .hasSize(1);
        String held = "{'unit': '%s', 'rule': 'BIL-72'}".formatted(COUNTY);
        JsonNode own = finished(desk, biller, biller.post("/v1/bill-releases", held));
        assertThat(own.at("/problems").asInt()).as("%s", own).isEqualTo(1);
        Http reviewer = desk.company().staff("bill-reviewer");
        claimed(desk, reviewer, bill);
        JsonNode released = finished(desk, reviewer, reviewer.post("/v1/bill-releases", held));
        assertThat(released.at("/problems").asInt()).as("%s", released).isZero();
        seconded(desk, reviewer, bill);
        issued(desk, "2026-02");
        Http.Answer issued = biller.get(bill).expect(200);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
        assertThat(desk.toPay(account)).isEqualTo(issued.text("/total/amount"));
    }

    /** Why it is held is in the queue; one takes it on, and another does not. */
    private static void claimed(MoneyDesk desk, Http reviewer, String bill) {
        JsonNode open = reviewer.get("/v1/bill-reviews?state=OPEN").expect(200).at("/items/0");
        assertThat(open.path("billNo").asText()).isEqualTo(MoneyDesk.last(bill));
        assertThat(open.path("rules").toString()).contains("BIL-72");
        assertThat(open.path("calculatedBy").asText()).isEqualTo("biller");
        assertThat(open.path("twoPersons").asBoolean()).isTrue();
        assertThat(decided(reviewer, "CLAIM", bill)).isEqualTo("decided");
        assertThat(decided(desk.company().staff("billing-manager"), "CLAIM", bill))
                .isEqualTo("billing.review-claimed");
        assertThat(decided(desk.company().staff("biller"), "RELEASE", bill)).isEqualTo("billing.own-work");
        assertThat(reviewer.get("/v1/bill-reviews?state=OPEN&owner=bill-reviewer")
                        .expect(200)
                        .at("/items"))
                .hasSize(1);
    }

    private static void seconded(MoneyDesk desk, Http reviewer, String bill) {
        assertThat(reviewer.get(bill).expect(200).text("/state")).isEqualTo("CALCULATED");
        assertThat(decided(reviewer, "RELEASE", bill)).isEqualTo("billing.second-person-needed");
        assertThat(decided(desk.company().staff("billing-manager"), "RELEASE", bill))
                .isEqualTo("decided");
        assertThat(reviewer.get("/v1/bill-reviews?state=RELEASED")
                        .expect(200)
                        .at("/items/0/decidedBy")
                        .toString())
                .isEqualTo("[\"bill-reviewer\",\"billing-manager\"]");
    }

    /** @return {@code decided}, or the code of the refusal */
    private static String decided(Http who, String decision, String bill) {
        JsonNode answer = who.post(
                        "/v1/bill-review-decisions",
                        "{'decision': '%s', 'bills': ['%s']}".formatted(decision, MoneyDesk.last(bill)))
                .expect(200)
                .body();
        return answer.at("/decided").isEmpty() ? answer.at("/left/0/code").asText() : "decided";
    }

    /** Account, total, last total, change and change in percent of all bills of a run. */
    private static List<String> compared(Http biller, String run) {
        List<String> rows = new ArrayList<>();
        for (JsonNode each : biller.get(run + "/comparison").expect(200).at("/items"))
            rows.add(each.path("accountNo").asText() + " "
                    + each.at("/total/amount").asText() + " "
                    + each.at("/lastTotal/amount").asText("-") + " "
                    + each.at("/change/amount").asText() + " "
                    + each.path("changePercent").asText("-"));
        return rows;
    }

    private static String started(Http biller, String which) {
        return "/v1/bill-runs/"
                + biller.post("/v1/bill-runs", "{'unit': '%s', %s}".formatted(COUNTY, which))
                        .expect(202)
                        .text("/runId");
    }

    /** Who asked for a job thinks better of it before it began: nothing is issued. */
    private static void calledOff(MoneyDesk desk, String bill) {
        Http reviewer = desk.company().staff("bill-reviewer");
        String job = issues(reviewer, "2026-01").expect(202).header("Location").orElseThrow();
        desk.company().staff("cashier").post(job + "/commands/cancel", "").expect(404);
        assertThat(reviewer.post(job + "/commands/cancel", "").expect(200).text("/state"))
                .isEqualTo("CANCELLED");
        desk.stand().settle();
        assertThat(reviewer.get(bill).expect(200).text("/state")).isEqualTo("REVIEWED");
    }

    private static Http.Answer issues(Http reviewer, String month) {
        return reviewer.post("/v1/bill-issues", "{'unit': '%s', 'month': '%s'}".formatted(COUNTY, month));
    }

    private static void issued(MoneyDesk desk, String month) {
        Http reviewer = desk.company().staff("bill-reviewer");
        JsonNode job = finished(desk, reviewer, issues(reviewer, month));
        assertThat(job.at("/problems").asInt()).as("%s", job).isZero();
    }

    /** @return path of the account's only regular bill of a month */
    static String bill(Http biller, String account, String month) {
        List<String> regular = new ArrayList<>();
        for (JsonNode each : biller.get("/v1/bills?month=" + month + "&accountNo=" + account)
                .expect(200)
                .at("/items"))
            if (each.at("/kind").asText().equals("REGULAR"))
                regular.add("/v1/bills/" + each.at("/billNo").asText());
        assertThat(regular).hasSize(1);
        return regular.getFirst();
    }

    /** Waits for a job that was asked for. @return the job at its end */
    static JsonNode finished(MoneyDesk desk, Http who, Http.Answer asked) {
        String job = asked.expect(202).header("Location").orElseThrow();
        desk.stand().settle();
        Http.Answer ended = who.get(job).expect(200);
        assertThat(ended.text("/state")).as("%s", ended.body()).isEqualTo("SUCCEEDED");
        return ended.body();
    }
}
