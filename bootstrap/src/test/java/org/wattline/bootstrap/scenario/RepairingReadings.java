package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wrong and missing readings of a household are found and repaired: a gap is estimated until the true values come, a spike is replaced, an edit
 * needs a second person and is undone, what rested on a changed value is made anew, and an estimate that was too high gives way.
 */
abstract class RepairingReadings {
    private static final String METER = "D3301060001";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate GAPPY = LocalDate.of(2026, 1, 26);

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_gap_is_estimated_edited_and_gives_way_to_true_values() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            String point = point(company, MainJob.connect(stand, company));
            stand.at(Instant.parse("2026-01-28T02:00:00Z"));
            Http clerk = company.staff("data-clerk");
            DayCurves weeks = new DayCurves(METER);
            for (LocalDate day = FIRST; day.isBefore(GAPPY); day = day.plusDays(1)) weeks.add(day);
            company.readings(weeks.toString(), 21);
            assertThat(waiting(clerk)).isEmpty();

            long[] gappy = DayCurves.gap(DayCurves.of(GAPPY), 40, 60);
            company.readings(new DayCurves(METER).add(GAPPY, gappy).toString(), 1);
            assertThat(waiting(clerk)).containsExactly("VEE-12 ESTIMATED");
            assertThat(curve(clerk, point, GAPPY)).startsWith("ESTIMATED v2 ");
            JsonNode made = estimates(clerk, point, "2026-01-20", "2026-01-31");
            assertThat(made).hasSize(1);
            assertThat(made.at("/0/methods/0").asText()).isEqualTo("PROXY_DAY:40–60");
            assertThat(made.at("/0/inputs/0").asText()).endsWith("#1");

            // The same line in another file changes nothing.
            company.readings(new DayCurves(METER).add(GAPPY, gappy) + "\n", 0);
            assertThat(curve(clerk, point, GAPPY)).startsWith("ESTIMATED v2 ");

            // What the estimate rests on turns out to be otherwise: it alone is made anew.
            String input = made.at("/0/inputs/0").asText().split("/")[2].substring(0, 10);
            LocalDate rested = LocalDate.parse(input);
            long[] other = DayCurves.of(rested);
            other[50] += 40;
            company.readings(new DayCurves(METER).add(rested, other).toString(), 0);
            assertThat(curve(clerk, point, GAPPY)).startsWith("ESTIMATED v3 ");
            assertThat(estimates(clerk, point, "2026-01-20", "2026-01-31")).hasSize(2);

            edited(company, clerk, point);

            company.readings(new DayCurves(METER).add(GAPPY).toString(), 0);
            assertThat(curve(clerk, point, GAPPY)).isEqualTo("MEASURED v6 " + DayCurves.kwh(DayCurves.of(GAPPY)));
            assertThat(waiting(clerk)).isEmpty();
            // The 5 kWh of the edit were above the capacity, and unlike the days before.
            assertThat(states(clerk)).containsExactly("CAP-DAY RESOLVED", "DYN-DAY RESOLVED", "VEE-12 RESOLVED");

            spike(company, clerk, point);
            rejected(company, clerk, point);
            mended(company.staff("metering-team"));
            CarriedOut.REPAIRING_READINGS.by(stand);
        }
    }

    /** A bad line of a stream is mended under its own number. */
    private static void mended(Http team) {
        String stream = "/v1/meter-data-files/"
                + team.upload(
                                "/v1/meter-data-streams",
                                "text/csv",
                                "meter,at,ACTIVE_IMPORT\n" + METER + ",2026-01-28,nine\n")
                        .expect(200)
                        .text("/digest");
        assertThat(team.get(stream).expect(200).text("/counts/rejected")).isEqualTo("1");
        String rejected = new String(
                team.send(team.request(stream + "/rejected-lines")
                                .header("Accept", "application/x-ndjson")
                                .GET())
                        .expect(200)
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(rejected).contains("\"line\":2", "\"rule\":\"MET-16\"", METER + ",2026-01-28,nine");
        team.upload(
                        stream + "/mended-lines",
                        "application/x-ndjson",
                        rejected.replace("2026-01-28,nine", "2026-01-28,4000")
                                + "{\"line\": 3, \"content\": \"nothing\"}\n")
                .expect(207);
        assertThat(team.get(stream).expect(200).text("/counts/rejected")).isEqualTo("0");
        assertThat(team.get(stream).expect(200).text("/counts/added")).isEqualTo("1");
        assertThat(team.get(stream + "/rejections").expect(200).at("/items")).isEmpty();
    }

    /** Above the policy's limit a second person agrees; then it is undone. */
    private static void edited(Connecting company, Http clerk, String point) {
        String other = proposed(clerk, point, 46);
        assertThat(company.staff("billing-clerk")
                        .command(other, "decline", "{'reason': '无现场记录'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("DECLINED");
        assertThat(curve(clerk, point, GAPPY)).startsWith("ESTIMATED v3 ");
        String edit = proposed(clerk, point, 45);
        assertThat(clerk.get(edit).text("/state")).isEqualTo("PROPOSED");
        clerk.command(edit, "approve", "{}").expect(403);
        company.staff("metering-team").command(edit, "approve", "{}").expect(403);
        company.staff("billing-clerk").command(edit, "approve", "{}").expect(200);
        assertThat(curve(clerk, point, GAPPY)).startsWith("EDITED v4 ");
        clerk.command(edit, "undo", "{'reason': '记录有误'}").expect(200);
        assertThat(curve(clerk, point, GAPPY)).startsWith("ESTIMATED v5 ");
        assertThat(clerk.get(edit + "/history").at("/items")).hasSize(3);
    }

    /** @return path of the edit */
    private static String proposed(Http clerk, String point, int interval) {
        return clerk.post("/v1/metering-points/" + point + "/reading-edits", """
                        {'target': {'channel': 'ACTIVE_IMPORT', 'day': '2026-01-26'}, 'reason': '现场记录',
                         'intervals': [{'interval': %d, 'energyKwh': '5'}]}""".formatted(interval))
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    private static void spike(Connecting company, Http clerk, String point) {
        LocalDate day = GAPPY.plusDays(1);
        long[] spiky = DayCurves.of(day);
        spiky[70] = 90_000;
        company.readings(new DayCurves(METER).add(day, spiky).toString(), 1);
        assertThat(waiting(clerk)).contains("SPIKE-DAY OPEN");
        String spike = "/v1/vee-exceptions/"
                + clerk.get("/v1/vee-exceptions?ruleId=SPIKE-DAY").expect(200).text("/items/0/exceptionId");
        clerk.command(spike, "assign", "{'owner': 'data-clerk'}").expect(200);
        clerk.command(spike, "estimate", "{'reason': '采集异常'}").expect(200);
        assertThat(curve(clerk, point, day)).startsWith("ESTIMATED v2 ");
        acceptAll(clerk);
        assertThat(waiting(clerk)).containsExactly("SPIKE-DAY ESTIMATED");
    }

    /** Values that came in the place of good ones, and cannot be: those before are in force again. */
    private static void rejected(Connecting company, Http clerk, String point) {
        LocalDate day = GAPPY.minusDays(1);
        long[] spiky = DayCurves.of(day);
        spiky[70] = 90_000;
        String good = curve(clerk, point, day);
        company.readings(new DayCurves(METER).add(day, spiky).toString(), 0);
        assertThat(kwh(curve(clerk, point, day))).isNotEqualTo(kwh(good));
        String found = clerk.get("/v1/vee-exceptions?ruleId=SPIKE-DAY&state=OPEN")
                .expect(200)
                .text("/items/0/exceptionId");
        Http.Answer withdrawn = clerk.command("/v1/vee-exceptions/" + found, "reject", "{'reason': '主站误发'}")
                .expect(200);
        assertThat(withdrawn.text("/state")).isEqualTo("REJECTED");
        assertThat(kwh(curve(clerk, point, day))).isEqualTo(kwh(good));
    }

    /** @param curve quality, version and kWh */
    private static String kwh(String curve) {
        return curve.substring(curve.lastIndexOf(' ') + 1);
    }

    private static void acceptAll(Http clerk) {
        List<String> lines = new ArrayList<>();
        for (JsonNode open :
                clerk.get("/v1/vee-exceptions?state=OPEN").expect(200).at("/items"))
            lines.add("{\"exceptionId\":\"" + open.path("exceptionId").asText()
                    + "\",\"decision\":\"ACCEPT\",\"text\":\"已处理\"}");
        clerk.upload("/v1/vee-exception-decisions", "application/x-ndjson", String.join("\n", lines) + "\n")
                .expect(207);
    }

    @Test
    void a_reading_that_was_estimated_too_high_is_corrected_when_the_true_one_comes() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            String point = point(company, MainJob.connect(stand, company));
            stand.at(Instant.parse("2026-05-02T02:00:00Z"));
            Http clerk = company.staff("data-clerk");
            company.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                    D3301060001,2026-01-01,90,60,30
                    D3301060001,2026-02-01,400,260,140
                    D3301060001,2026-03-01,690,450,240
                    D3301060001,2026-04-01,1020,660,360
                    """, 4);
            clerk.post("/v1/vee-runs", "{'from': '2026-05-01', 'to': '2026-05-02'}")
                    .expect(202);
            stand.settle();
            // (330 + 290 + 310) kWh in 90 days: 310 in 30.
            assertThat(reading(clerk, point)).isEqualTo("ESTIMATED 1330");
            assertThat(waiting(clerk)).contains("VEE-01 ESTIMATED");

            stand.at(Instant.parse("2026-06-02T02:00:00Z"));
            clerk = company.staff("data-clerk");
            company.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                    D3301060001,2026-06-01,1264,804,460
                    """, 1);
            // 244 kWh in 61 days, of which 30 are April's.
            assertThat(reading(clerk, point)).isEqualTo("ESTIMATED 1140");
            assertThat(estimates(clerk, point, "2026-05-01", "2026-05-02"))
                    .last()
                    .satisfies(estimate ->
                            assertThat(estimate.at("/methods/0").asText()).isEqualTo("SCALAR_PRORATION:0–0"));

            stand.at(Instant.parse("2026-07-02T02:00:00Z"));
            surging(stand, company, account(company, point));
        }
    }

    /** A held reading keeps its account out of the cycle, by a reason that leads to the exception, until somebody decides. */
    private static void surging(Stand stand, Connecting company, String account) {
        Http clerk = company.staff("data-clerk");
        acceptAll(clerk);
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-07-01,4264,2304,1960
                """, 1);
        assertThat(waiting(clerk)).contains("VEE-04 OPEN");
        String exception = "/v1/vee-exceptions/"
                + clerk.get("/v1/vee-exceptions?ruleId=VEE-04").expect(200).text("/items/0/exceptionId");
        assertThat(setAside(stand, company)).contains("billing.readings-held", exception);
        Http.Answer refused = company.staff("biller")
                .post("/v1/accounts/" + account + "/bills", "{'from': '2026-06-01', 'to': '2026-07-01'}")
                .expect(422);
        assertThat(refused.text("/ruleNo")).isEqualTo("BIL-44");
        assertThat(refused.text("/remedy")).contains(exception);
        clerk.command(exception, "accept", "{'reason': '现场核实：新装空调'}").expect(200);
        assertThat(setAside(stand, company)).doesNotContain("billing.readings-held");
        assertThat(company.staff("biller")
                        .get("/v1/bills?month=2026-06&accountNo=" + account)
                        .expect(200)
                        .at("/items"))
                .hasSize(1);
    }

    /** Why accounts have no bill after a run over June. */
    private static String setAside(Stand stand, Connecting company) {
        Http biller = company.staff("biller");
        String run = biller.post("/v1/bill-runs", "{'unit': '/33/3301/330106', 'month': '2026-06'}")
                .expect(202)
                .text("/runId");
        stand.settle();
        return biller.get("/v1/bill-runs/" + run + "/problems")
                .expect(200)
                .body()
                .toString();
    }

    @Test
    void what_a_meter_says_of_itself_is_judged() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            MainJob.connect(stand, company);
            stand.at(Instant.parse("2026-01-28T02:00:00Z"));
            Http clerk = company.staff("data-clerk");
            clerk.upload("/v1/meter-observations", "application/x-ndjson", """
                            {"assetNo":"D3301060001","at":"2026-01-27T00:00:00Z","clock":{"fastSeconds":-400}}
                            {"assetNo":"D3301060001","at":"2026-01-27T00:00:00Z","phase":{"voltagePercent":"70","currentPercent":"12","minutes":30}}
                            {"assetNo":"D3301060001","at":"2026-01-27T00:00:00Z","powerOff":{"minutes":30,"readFailed":false}}
                            {"assetNo":"D9999999999","at":"2026-01-27T00:00:00Z","clock":{"fastSeconds":-400}}
                            """).expect(207);
            assertThat(waiting(clerk)).containsExactlyInAnyOrder("VEE-09 OPEN", "VEE-10 OPEN");
            assertThat(clerk.get("/v1/vee-rule-sets").expect(200).at("/ruleSets/0/groups"))
                    .hasSize(4);
        }
    }

    @Test
    void rules_that_another_published_judge_from_their_day_on() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            String point = point(company, MainJob.connect(stand, company));
            stand.at(Instant.parse("2026-01-20T02:00:00Z"));
            Http clerk = company.staff("data-clerk");
            String rules = clerk.post("/v1/vee-rule-set-versions", rules("2026-01-22", 2))
                    .expect(201)
                    .header("Location")
                    .orElseThrow();
            String etag = clerk.get(rules).expect(200).header("ETag").orElseThrow();
            clerk.send(clerk.request(rules)
                            .header("If-Match", etag)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(
                                    rules("2026-01-22", 30).replace('\'', '"'))))
                    .expect(200);
            clerk.command(rules, "propose", "{}").expect(200);
            clerk.command(rules, "publish", "{}").expect(403);
            assertThat(company.staff("billing-manager")
                            .command(rules, "publish", "{}")
                            .expect(200)
                            .text("/state"))
                    .isEqualTo("PUBLISHED");

            stand.at(Instant.parse("2026-01-28T02:00:00Z"));
            DayCurves days = new DayCurves(METER);
            for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2026, 1, 21)); day = day.plusDays(1)) days.add(day);
            company.readings(days.toString(), 16);
            for (int day = 21; day < 23; day++) {
                LocalDate gappy = LocalDate.of(2026, 1, day);
                company.readings(
                        new DayCurves(METER)
                                .add(gappy, DayCurves.gap(DayCurves.of(gappy), 40, 60))
                                .toString(),
                        1);
            }
            assertThat(waiting(clerk))
                    .as("twenty values are missing on each of two days")
                    .containsExactly("VEE-12 ESTIMATED");
            assertThat(curve(clerk, point, LocalDate.of(2026, 1, 21))).startsWith("ESTIMATED ");
            assertThat(curve(clerk, point, LocalDate.of(2026, 1, 22))).startsWith("INCOMPLETE v1 ");
            CarriedOut.RULING_READINGS.by(stand);
        }
    }

    /** One rule: days that lack more than so many values are estimated. */
    private static String rules(String from, int points) {
        return """
                {'ruleSet': {'version': '2026-02', 'from': '%s', 'edits': {'aboveKwh': 100, 'percent': 10},
                 'rules': [{'id': 'VEE-12', 'zh': '负荷曲线缺点', 'en': 'Curve has gaps', 'check': 'MISSING_QUANTITY', 'on': 'DAY',
                  'parameters': {'points': %d}, 'severity': 'WARN', 'action': 'ESTIMATE', 'order': 80, 'source': 'VEE-12'}],
                 'groups': [{'name': 'ALL', 'classes': ['RESIDENTIAL', 'LOW_VOLTAGE', 'HIGH_VOLTAGE', 'AGRICULTURE'],
                  'estimation': [{'method': 'AVERAGING', 'parameters': {'days': 4}, 'source': 'D'}]}]}}""".formatted(from, points);
    }

    private static String account(Connecting company, String point) {
        return company.staff("data-clerk")
                .get("/v1/metering-points/" + point)
                .expect(200)
                .text("/accountNo");
    }

    private static String point(Connecting company, Http owner) {
        String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
        return company.staff("data-clerk")
                .get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .text("/items/0/meteringPointNo");
    }

    private static List<String> states(Http clerk) {
        List<String> states = new ArrayList<>();
        for (JsonNode each : clerk.get("/v1/vee-exceptions").expect(200).at("/items"))
            states.add(each.path("ruleId").asText() + " " + each.path("state").asText());
        return states;
    }

    private static List<String> waiting(Http clerk) {
        return states(clerk).stream()
                .filter(state -> state.endsWith("OPEN") || state.endsWith("ESTIMATED"))
                .toList();
    }

    private static JsonNode estimates(Http clerk, String point, String from, String to) {
        return clerk.get("/v1/metering-points/" + point + "/estimates?from=" + from + "&to=" + to)
                .expect(200)
                .at("/estimates");
    }

    private static String curve(Http clerk, String point, LocalDate day) {
        JsonNode shown = clerk.get("/v1/metering-points/" + point + "/curves?from=" + day + "&to=" + day.plusDays(1))
                .expect(200)
                .at("/days/0");
        double sum = 0;
        for (JsonNode value : shown.path("values")) sum += value.asDouble();
        return shown.path("quality").asText() + " v" + shown.path("version").asInt() + " "
                + String.format(Locale.ROOT, "%.3f", sum);
    }

    /** The reading of 1 May. */
    private static String reading(Http clerk, String point) {
        JsonNode shown = clerk.get("/v1/metering-points/" + point + "/readings?from=2026-05-01&to=2026-05-02")
                .expect(200)
                .at("/items/0");
        String total = "";
        for (JsonNode each : shown.path("shown"))
            if (each.path("register").asText().equals("ACTIVE_IMPORT"))
                total = each.path("value").asText();
        return shown.path("quality").asText() + " " + total;
    }
}
