package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What a bill would have come to, a note beside it that somebody else approves of, and the bill cancelled and made again; all of them verified. */
final class CorrectingABill {
    private static final String NOTE = """
            {'corrects': '%s', 'reason': '抄错倍率', 'facts': {'kind': 'WRONG_RATIO', 'appliedRatio': '40', 'rightRatio': '60', 'uses':
             [{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '200'}]}}""";

    private CorrectingABill() {}

    /** 20 kWh more at peak, at 0.568 yuan. */
    static void supposed(MoneyDesk desk, String account, String bill) {
        Http biller = desk.company().staff("biller");
        String point = biller.get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .text("/items/0/meteringPointNo");
        String reading = "{'meteringPointNo': '" + point + "', 'day': '2026-02-01', 'register': '%s', 'value': '%s'}";
        Http.Answer found = biller.post(
                        bill + "/what-if",
                        "{'readings': [%s, %s]}"
                                .formatted(
                                        reading.formatted("ACTIVE_IMPORT", "380"),
                                        reading.formatted("ACTIVE_IMPORT_PEAK", "260")))
                .expect(200);
        assertThat(found.text("/now/total/amount")).isEqualTo("142.40");
        assertThat(found.text("/then/total/amount")).as("%s", found.body()).isEqualTo("153.76");
        assertThat(found.text("/difference/amount")).isEqualTo("11.36");
        assertThat(biller.get(bill).expect(200).text("/total/amount")).isEqualTo("142.40");
    }

    /** 100 kWh that a wrong ratio left out, 53.80. @return path of the note's bill */
    static String noted(MoneyDesk desk, String account, String bill) {
        Http biller = desk.company().staff("biller");
        Http reviewer = desk.company().staff("bill-reviewer");
        String notes = "/v1/accounts/" + account + "/bill-adjustments";
        String draft = NOTE.formatted(MoneyDesk.last(bill));
        String twice = biller.post(notes, draft).expect(201).header("Location").orElseThrow();
        assertThat(biller.command(twice, "withdraw", "{'why': '重复起草'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("WITHDRAWN");
        Http.Answer drafted = biller.post(notes, draft).expect(201);
        assertThat(drafted.text("/total/amount")).isEqualTo("53.80");
        String note = drafted.header("Location").orElseThrow();
        biller.command(note, "approve", "").expect(403);
        assertThat(reviewer.command(note, "approve", "").expect(200).text("/state"))
                .isEqualTo("APPROVED");
        String own = "/v1/bills/" + drafted.text("/noteNo");
        assertThat(reviewer.command(own, "issue", "").expect(200).text("/total/amount"))
                .isEqualTo("53.80");
        assertThat(desk.toPay(account)).isEqualTo("196.20");
        assertThat(biller.post(note + "/verification", "")
                        .expect(200)
                        .at("/same")
                        .asBoolean())
                .isTrue();
        return own;
    }

    /** The true reading was 10 kWh at peak less: 5.68 go back, by a reversal and a bill of 136.72. */
    static void billedAgain(MoneyDesk desk, String account, String bill) {
        Http biller = desk.company().staff("biller");
        Http team = desk.company().staff("metering-team");
        team.upload("/v1/meter-data-files", "text/csv", """
                        meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                        D3301060001,2026-02-01,350,230,120
                        """).expect(200, 202);
        desk.stand().settle();
        Http.Answer asked = biller.post(
                        "/v1/rebillings", "{'bills': ['%s'], 'reason': '示数更正'}".formatted(MoneyDesk.last(bill)))
                .expect(202);
        String rebilling = "/v1/rebillings/" + asked.text("/rebillingId");
        RunsUnderControl.finished(desk, biller, asked);
        assertThat(biller.get(rebilling).expect(200).text("/state")).isEqualTo("PREVIEWED");
        JsonNode one = biller.get(rebilling + "/bills").expect(200).at("/items/0");
        assertThat(one.at("/before/amount").asText()).isEqualTo("142.40");
        assertThat(one.at("/after/amount").asText()).as("%s", one).isEqualTo("136.72");
        assertThat(one.at("/difference/amount").asText()).isEqualTo("-5.68");
        assertThat(desk.toPay(account)).as("nothing is altered yet").isEqualTo("196.20");

        RunsUnderControl.finished(desk, biller, biller.command(rebilling, "carry-out", ""));
        assertThat(biller.get(rebilling).expect(200).text("/state")).isEqualTo("DONE");
        JsonNode done = biller.get(rebilling + "/bills").expect(200).at("/items/0");
        assertThat(done.at("/state").asText()).as("%s", done).isEqualTo("REBILLED");
        assertThat(biller.get("/v1/bills/" + done.at("/newBillNo").asText())
                        .expect(200)
                        .text("/total/amount"))
                .isEqualTo("136.72");
        assertThat(biller.get(bill).expect(200).text("/state")).isEqualTo("REVERSED");
        assertThat(desk.toPay(account)).isEqualTo("190.52");
        biller.command(rebilling, "carry-out", "").expect(409);
    }

    /** All bills of the account come out again as they are kept, and so does one of them; no other unit's are looked at. */
    static void verified(MoneyDesk desk, String account, String bill, int bills) {
        String which = "{'unit': '/33/3301', 'accountNo': '%s'}".formatted(account);
        assertThat(verified(desk, which)).isEqualTo(bills + " 0");
        assertThat(verified(desk, which.replace("}", ", 'billNo': '%s'}".formatted(MoneyDesk.last(bill)))))
                .isEqualTo("1 0");
        desk.company()
                .staff("biller")
                .post("/v1/bill-verifications", "{'unit': '/42'}")
                .expect(403, 422);
    }

    private static String verified(MoneyDesk desk, String which) {
        Http biller = desk.company().staff("biller");
        JsonNode job = RunsUnderControl.finished(
                desk, biller, biller.post("/v1/bill-verifications", which.replace("/33/3301'", "/33/3301/330106'")));
        return job.at("/done").asInt() + " " + job.at("/problems").asInt();
    }
}
