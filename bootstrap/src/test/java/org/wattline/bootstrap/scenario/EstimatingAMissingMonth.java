package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worked example E4-4: nobody read the meter for July; validation estimates 317 kWh after the three months before, flags them, and they are billed. The
 * reading of September shows 640 kWh for both months. August begins where July's bill ended, so that 323 of them are left to it as the example has it. The
 * estimate is made anew between its neighbours, by which each of the two months of 31 days has 320: who has July billed again is told of August, which comes
 * to as much less.
 */
abstract class EstimatingAMissingMonth {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final int BEFORE = 900;

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_month_without_reading_is_estimated_flagged_billed_and_made_up_for() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            Http owner = MainJob.connect(stand, desk.company());
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            JsonNode vector = GoldenVectors.vector("E4-4");
            LocalDate read = months(desk, vector);
            LocalDate missing = read.plusDays(vector.at("/inputs/missingDays").asInt());
            int estimated = vector.at("/expected/estimate").asInt();

            desk.on(missing.plusDays(1).toString());
            Http clerk = desk.company().staff("data-clerk");
            clerk.post("/v1/vee-runs", "{'from': '%s', 'to': '%s'}".formatted(missing, missing.plusDays(1)))
                    .expect(202);
            stand.settle();
            assertThat(shown(clerk, account, missing)).isEqualTo("ESTIMATED " + (BEFORE + used(vector) + estimated));
            assertThat(clerk.get("/v1/vee-exceptions?ruleId=VEE-01").expect(200).at("/items"))
                    .extracting(each -> each.at("/state").asText())
                    .contains("ESTIMATED");
            Http.Answer july = bill(desk, account, read, missing);
            assertThat(july.text("/energyKwh")).isEqualTo(Integer.toString(estimated));

            LocalDate next = missing.plusMonths(1);
            desk.on(next.plusDays(1).toString());
            readings(desk, next, BEFORE + used(vector) + 640);
            Http.Answer august = bill(desk, account, missing, next);
            assertThat(august.text("/energyKwh")).isEqualTo(Integer.toString(640 - estimated));
            String waiting = noticed(desk, july);
            desk.on(next.plusDays(2).toString());
            assertThat(billedAgain(desk, "/v1/bills/" + july.text("/billNo"))).isEqualTo("317 320");
            desk.stand().settle();
            Http.Answer over = desk.company().staff("biller").get(waiting).expect(200);
            assertThat(over.text("/state")).isEqualTo("CANCELLED");
            augustFollows(desk, august);
            declaredLate(desk, account, missing);
            ratioToldLate(desk, account, missing, BEFORE + used(vector) + 480);
            pricedLate(desk, account, YearMonth.from(read));
            CarriedOut.ESTIMATED_MONTH.by(stand);
        }
    }

    private static int used(JsonNode vector) {
        int used = 0;
        for (JsonNode kwh : vector.at("/inputs/kwh")) used += kwh.asInt();
        return used;
    }

    /** Three months of as many days, with what was used in each. @return the end of the last one */
    private static LocalDate months(MoneyDesk desk, JsonNode vector) {
        LocalDate day = FIRST;
        int total = BEFORE;
        desk.on(FIRST.plusDays(1).toString());
        desk.company().readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-01-01,60,40,20
                D3301060001,2026-02-01,340,227,113
                D3301060001,2026-03-01,620,413,207
                """, 3);
        readings(desk, FIRST, BEFORE);
        for (int i = 0; i < vector.at("/inputs/kwh").size(); i++) {
            day = day.plusDays(vector.at("/inputs/days/" + i).asInt());
            total += vector.at("/inputs/kwh/" + i).asInt();
            desk.on(day.plusDays(1).toString());
            readings(desk, day, total);
        }
        return day;
    }

    private static void readings(MoneyDesk desk, LocalDate day, int total) {
        int peak = total * 2 / 3;
        desk.company()
                .readings(
                        "meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY\nD3301060001,%s,%d,%d,%d\n"
                                .formatted(day, total, peak, total - peak),
                        1);
    }

    private static Http.Answer bill(MoneyDesk desk, String account, LocalDate from, LocalDate to) {
        String bill = desk.company().bill(account, from.toString(), to.toString());
        return desk.cashier().get(bill).expect(200);
    }

    /**
     * Nobody has to remember: the bill of the estimated month is told of, with what it would come to. It is explained, which holds until it comes to
     * something else. The bill of August took the reading that is in force now and is not told of.
     */
    private static String noticed(MoneyDesk desk, Http.Answer july) {
        Http biller = desk.company().staff("biller");
        String waiting = "/v1/overtaken-bills/" + july.text("/billNo");
        searched(desk, biller);
        JsonNode open = biller.get("/v1/overtaken-bills?state=OPEN&cause=READINGS")
                .expect(200)
                .at("/items");
        assertThat(open).as("%s", open).hasSize(1);
        assertThat(open.at("/0/billNo").asText()).isEqualTo(july.text("/billNo"));
        assertThat(open.at("/0/energyBeforeKwh").asText()).isEqualTo("317");
        assertThat(open.at("/0/energyAfterKwh").asText()).isEqualTo("320");
        assertThat(new BigDecimal(open.at("/0/difference/amount").asText())).isPositive();
        assertThat(biller.get(july.header("Location").orElse("/v1/bills/" + july.text("/billNo")))
                        .expect(200)
                        .text("/energyKwh"))
                .as("nothing is billed again by itself")
                .isEqualTo("317");
        biller.command(waiting, "explain", "{'reason': '差额微小，下期结清'}").expect(200);
        biller.command(waiting, "explain", "{'reason': '再次说明'}").expect(409);
        searched(desk, biller);
        Http.Answer explained = biller.get(waiting).expect(200);
        assertThat(explained.text("/state")).isEqualTo("EXPLAINED");
        assertThat(explained.text("/reason")).isEqualTo("差额微小，下期结清");
        return waiting;
    }

    /** August had begun where the bill that is in nobody's place any more ended: it is told of, and what July has more is what it has less. */
    private static void augustFollows(MoneyDesk desk, Http.Answer august) {
        Http biller = desk.company().staff("biller");
        searched(desk, biller);
        JsonNode open = biller.get("/v1/overtaken-bills?state=OPEN&cause=READINGS")
                .expect(200)
                .at("/items");
        assertThat(open).as("%s", open).hasSize(1);
        assertThat(open.at("/0/billNo").asText()).isEqualTo(august.text("/billNo"));
        assertThat(billedAgain(desk, "/v1/bills/" + august.text("/billNo"))).isEqualTo("323 320");
        desk.stand().settle();
        searched(desk, biller);
        assertThat(biller.get("/v1/overtaken-bills?state=OPEN").expect(200).at("/items"))
                .as("each of the 640 kWh is on one bill")
                .isEmpty();
    }

    private static void searched(MoneyDesk desk, Http biller) {
        RunsUnderControl.finished(desk, biller, biller.post("/v1/overtaken-bill-searches", ""));
    }

    /** A certificate of hardship that is handed in late: the bill would be another one, and is yet reproduced by what was known when it was calculated. */
    private static void declaredLate(MoneyDesk desk, String account, LocalDate from) {
        Http biller = desk.company().staff("biller");
        String verify = "{'unit': '/33/3301/330106', 'accountNo': '%s'}".formatted(account);
        assertThat(problems(desk, biller, verify)).isEmpty();
        desk.company()
                .staff("acceptance-clerk")
                .command(
                        "/v1/accounts/" + account,
                        "declare-household",
                        "{'from': '%s', 'people': 3, 'lowIncome': true}".formatted(from))
                .expect(200);
        desk.stand().settle();
        JsonNode open = biller.get("/v1/overtaken-bills?state=OPEN&cause=HOUSEHOLD")
                .expect(200)
                .at("/items");
        assertThat(open).as("%s", open).hasSize(1);
        assertThat(open.at("/0/from").asText()).isEqualTo(from.toString());
        assertThat(new BigDecimal(open.at("/0/difference/amount").asText())).isNegative();
        assertThat(problems(desk, biller, verify)).isEmpty();
    }

    /** Transformers were put in in mid-August, and told of after its bill: the second half counts twice. The billing clerk is told. */
    private static void ratioToldLate(MoneyDesk desk, String account, LocalDate from, int shown) {
        Http biller = desk.company().staff("biller");
        Http team = desk.company().staff("metering-team");
        String point = "/v1/metering-points/"
                + team.get("/v1/metering-points?accountNo=" + account)
                        .expect(200)
                        .text("/items/0/meteringPointNo");
        team.command(point, "change-ratio", """
                        {'currentRatio': '2', 'at': '%sT00:00:00+08:00', 'shown': [
                          {'register': 'ACTIVE_IMPORT', 'value': '%d'}, {'register': 'ACTIVE_IMPORT_PEAK', 'value': '%d'},
                          {'register': 'ACTIVE_IMPORT_VALLEY', 'value': '%d'}]}""".formatted(
                                from.plusDays(15), shown, shown * 2 / 3, shown - shown * 2 / 3))
                .expect(200);
        desk.stand().settle();
        JsonNode open = biller.get("/v1/overtaken-bills?state=OPEN&cause=INSTALLATION")
                .expect(200)
                .at("/items");
        assertThat(open).as("%s", open).hasSize(1);
        assertThat(open.at("/0/from").asText()).isEqualTo(from.toString());
        assertThat(open.at("/0/energyBeforeKwh").asText()).isEqualTo("320");
        assertThat(open.at("/0/energyAfterKwh").asText()).isEqualTo("480");
        assertThat(desk.company()
                        .staff("billing-clerk")
                        .get("/v1/staff-messages")
                        .expect(200)
                        .at("/items/0/text")
                        .asText())
                .contains(open.at("/0/billNo").asText(), "INSTALLATION");
        String verify = "{'unit': '/33/3301/330106', 'accountNo': '%s'}".formatted(account);
        assertThat(problems(desk, biller, verify)).isEmpty();
    }

    /** A price is published from a month on that was billed: its bill is told of and the one after it, none before, and a rebilling cites the versions. */
    private static void pricedLate(MoneyDesk desk, String account, YearMonth month) {
        Http biller = desk.company().staff("biller");
        BilledTogether.publish(desk.company(), month, "0.668", "0.398", "173.40");
        desk.stand().settle();
        JsonNode open = biller.get("/v1/overtaken-bills?state=OPEN&cause=PRICES")
                .expect(200)
                .at("/items");
        assertThat(open)
                .as("%s", open)
                .extracting(each -> each.at("/from").asText())
                .containsExactly(
                        month.atDay(1).toString(), month.plusMonths(1).atDay(1).toString());
        assertThat(open.at("/0/causes")).hasSize(1);
        assertThat(new BigDecimal(open.at("/0/difference/amount").asText())).isPositive();
        String verify = "{'unit': '/33/3301/330106', 'accountNo': '%s'}".formatted(account);
        assertThat(problems(desk, biller, verify)).isEmpty();
        Http.Answer asked = biller.post(
                        "/v1/rebillings",
                        "{'bills': ['%s'], 'reason': '电价追溯'}"
                                .formatted(open.at("/0/billNo").asText()))
                .expect(202);
        RunsUnderControl.finished(desk, biller, asked);
        Http.Answer delta = biller.get("/v1/rebillings/" + asked.text("/rebillingId") + "/bills/"
                        + open.at("/0/billNo").asText())
                .expect(200);
        assertThat(delta.at("/lines"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.at("/causes"))
                        .extracting(cause -> cause.at("/kind").asText())
                        .contains("PRICE"));
    }

    private static List<String> problems(MoneyDesk desk, Http biller, String verify) {
        Http.Answer asked = biller.post("/v1/bill-verifications", verify);
        RunsUnderControl.finished(desk, biller, asked);
        List<String> found = new ArrayList<>();
        for (JsonNode each : biller.get(asked.header("Location").orElseThrow() + "/problems")
                .expect(200)
                .at("/items")) found.add(each.at("/what").asText());
        return found;
    }

    /** Cancels a bill and makes it again. @return its energy before and after */
    private static String billedAgain(MoneyDesk desk, String bill) {
        Http biller = desk.company().staff("biller");
        Http.Answer asked = biller.post(
                        "/v1/rebillings", "{'bills': ['%s'], 'reason': '实抄到达'}".formatted(MoneyDesk.last(bill)))
                .expect(202);
        String rebilling = "/v1/rebillings/" + asked.text("/rebillingId");
        RunsUnderControl.finished(desk, biller, asked);
        RunsUnderControl.finished(desk, biller, biller.command(rebilling, "carry-out", ""));
        JsonNode done = biller.get(rebilling + "/bills").expect(200).at("/items/0");
        assertThat(done.at("/state").asText()).as("%s", done).isEqualTo("REBILLED");
        return done.at("/energyBeforeKwh").asText() + " "
                + done.at("/energyAfterKwh").asText();
    }

    /** Quality and value of the reading of a day. */
    private static String shown(Http clerk, String account, LocalDate day) {
        String point = clerk.get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .text("/items/0/meteringPointNo");
        JsonNode shown = clerk.get("/v1/metering-points/" + point + "/readings?from=" + day + "&to=" + day.plusDays(1))
                .expect(200)
                .at("/items/0");
        String total = "";
        for (JsonNode each : shown.path("shown"))
            if (each.path("register").asText().equals("ACTIVE_IMPORT"))
                total = each.path("value").asText();
        return shown.path("quality").asText() + " " + total;
    }
}
