package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.wattline.adapter.document.TextOfABill;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.domain.customer.AccountNo;

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

    /** 25,000 kWh come to more than one person may approve: who drafted the note has the right to approve notes and is refused, somebody else approves. */
    static void aboveTheLimit(MoneyDesk desk) {
        Http officer = officer(desk);
        Http.Answer drafted = officer.post(
                        "/v1/accounts/" + AccountNo.of(1) + "/bill-adjustments",
                        NOTE.replace("'corrects': '%s', ", "").replace("'200'", "'50000'"))
                .expect(201);
        String note = drafted.header("Location").orElseThrow();
        Http.Answer refused = officer.command(note, "approve", "").expect(403);
        assertThat(refused.text("/code")).isEqualTo("billing.own-adjustment");
        assertThat(refused.text("/ruleNo")).isEqualTo("ADJ-03");
        Http reviewer = desk.company().staff("bill-reviewer");
        assertThat(reviewer.get(note).expect(200).text("/state")).isEqualTo("DRAFTED");
        Http.Answer approved = reviewer.command(note, "approve", "").expect(200);
        assertThat(approved.text("/state")).isEqualTo("APPROVED");
        assertThat(approved.text("/draftedBy")).isEqualTo("officer.gao");
        assertThat(approved.text("/decidedBy")).isEqualTo("bill-reviewer");
        officer.command(note, "approve", "").expect(409);
    }

    /** Somebody who may draft notes and approve them. */
    private static Http officer(MoneyDesk desk) {
        Http administrator = desk.stand().http().signedIn("administrator", DemoAccess.PASSWORD.clear());
        administrator.post("/v1/positions", """
                        {'code': 'NOTES-OFFICER', 'name': {'zh': '退补专责', 'en': 'Officer of notes'}, 'lowest': 'STATION', 'excludes': [],
                         'permissions': ['billing:see', 'billing:adjust', 'billing:approve-adjustments']}""").expect(201);
        administrator.post("/v1/staff-accounts", """
                        {'login': 'officer.gao', 'name': '高专责', 'unit': '/33/3301/330106', 'password': 'First-secret-1'}""").expect(201);
        administrator
                .command(
                        "/v1/staff-accounts/officer.gao",
                        "assign-position",
                        "{'position': 'NOTES-OFFICER', 'unit': '/33/3301/330106', 'from': '2026-02-01'}")
                .expect(200);
        desk.stand()
                .http()
                .signedIn("officer.gao", "First-secret-1")
                .post("/v1/me/commands/change-password", "{'present': 'First-secret-1', 'next': 'Another-secret-26'}")
                .expect(200, 204);
        return desk.stand().http().signedIn("officer.gao", "Another-secret-26");
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
        String delta = explained(biller, rebilling, bill);

        RunsUnderControl.finished(desk, biller, biller.command(rebilling, "carry-out", ""));
        assertThat(biller.get(rebilling).expect(200).text("/state")).isEqualTo("DONE");
        JsonNode done = biller.get(rebilling + "/bills").expect(200).at("/items/0");
        assertThat(done.at("/state").asText()).as("%s", done).isEqualTo("REBILLED");
        assertThat(biller.get("/v1/bills/" + done.at("/newBillNo").asText())
                        .expect(200)
                        .text("/total/amount"))
                .isEqualTo("136.72");
        assertThat(biller.get(bill).expect(200).text("/state")).isEqualTo("REVERSED");
        printed(biller, bill, "/v1/bills/" + done.at("/newBillNo").asText());
        assertThat(explained(biller, rebilling, bill)).isEqualTo(delta);
        assertThat(desk.toPay(account)).isEqualTo("190.52");
        biller.command(rebilling, "carry-out", "").expect(409);
    }

    /** The customer's copy of the bill in its place says what was, what is, the difference and why, in either language, on paper and as JSON. */
    private static void printed(Http biller, String bill, String again) {
        String document = again + "/document";
        JsonNode line = biller.get(document).expect(200).at("/correction/lines/0");
        assertThat(line.at("/title/zh").asText() + " "
                        + line.at("/before/amount").asText() + " "
                        + line.at("/after/amount").asText() + " "
                        + line.at("/difference/amount").asText())
                .isEqualTo("峰段电度电费 113.60 107.92 -5.68");
        assertThat(line.at("/causes/0/words/en").asText())
                .isEqualTo("reading corrected: D3301060001 2026-02-01 active 360 → 350, active, peak 240 → 230");
        assertThat(text(biller, document, "text/html", "zh-CN"))
                .contains(
                        "差额明细",
                        "替代已冲红的账单 " + MoneyDesk.last(bill) + "（¥ 142.40），差额 <b>¥ -5.68</b>",
                        "<td>峰段电度电费</td><td class=\"right\">200 千瓦时</td><td class=\"right\">113.60</td>"
                                + "<td class=\"right\">190 千瓦时</td><td class=\"right\">107.92</td><td class=\"right\">-5.68</td>",
                        "原因 示数更正：D3301060001 2026-02-01 正向有功总 360 → 350，正向有功峰 240 → 230");
        assertThat(text(biller, document, "text/html", "en"))
                .contains("takes the place of bill " + MoneyDesk.last(bill), "190 kWh", "active, peak 240 → 230");
        assertThat(TextOfABill.in(bytes(biller, document, "application/pdf", "zh-CN")))
                .contains("差额明细", "峰段电度电费", "-5.68", "240 → 230");
        assertThat(TextOfABill.in(bytes(biller, document, "application/pdf", "en")))
                .contains("190 kWh", "-5.68", "240 → 230");
        assertThat(text(biller, bill + "/document", "text/html", "zh-CN"))
                .as("the old one was in nobody's place")
                .doesNotContain("差额明细", "{{");
        assertThat(biller.get(bill + "/document").expect(200).at("/correction").isMissingNode())
                .isTrue();
    }

    private static String text(Http reader, String path, String media, String language) {
        return new String(bytes(reader, path, media, language), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Http reader, String path, String media, String language) {
        return reader.send(reader.request(path)
                        .header("Accept", media)
                        .header("Accept-Language", language)
                        .GET())
                .expect(200)
                .response()
                .body();
    }

    /** The charge at peak alone, because of the reading of February. */
    private static String explained(Http biller, String rebilling, String bill) {
        Http.Answer delta =
                biller.get(rebilling + "/bills/" + MoneyDesk.last(bill)).expect(200);
        assertThat(delta.text("/difference/amount")).isEqualTo("-5.68");
        assertThat(delta.at("/lines")).as("%s", delta.body()).hasSize(1);
        JsonNode line = delta.at("/lines/0");
        assertThat(line.path("period").asText() + " "
                        + line.path("quantityBefore").asText() + " "
                        + line.path("quantityAfter").asText() + " "
                        + line.at("/difference/amount").asText())
                .isEqualTo("PEAK 200 190 -5.68");
        assertThat(line.at("/causes")).as("%s", line).hasSize(1);
        assertThat(line.at("/causes/0/kind").asText()).isEqualTo("READING");
        assertThat(line.at("/causes/0/before").asText())
                .contains("/2026-01-31T16:00:00Z")
                .endsWith("#1");
        assertThat(line.at("/causes/0/after").asText())
                .contains("/2026-01-31T16:00:00Z")
                .endsWith("#2");
        return delta.at("/lines").toString();
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
