package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A meter that does not answer: the first notice is withdrawn after a talk; the second leads to a cut by somebody who goes there, and so does payment to light. */
final class CutOffOnSite {
    private CutOffOnSite() {}

    static void andConnectedAgain(Stand stand, Connecting company, String account) {
        withAnAddress(company);
        String cut = approved(stand, company, account);
        for (String time : List.of("10:00", "10:05", "10:10", "10:20")) {
            PayingLate.at(stand, "2026-04-08T" + time);
            PayingLate.carryOut(stand);
        }
        assertThat(cutAndPaid(stand, company, account, cut)).isEqualTo("RECONNECT_REQUESTED");
        for (String time : List.of("10:25", "10:30", "10:35", "10:45")) {
            PayingLate.at(stand, "2026-04-08T" + time);
            PayingLate.carryOut(stand);
        }
        assertThat(company.staff("collector").get(cut).expect(200).text("/state"))
                .isEqualTo("RECONNECT_REQUESTED");
        assertThat(onSite(company, cut, "现场已复电，客户在场")).isEqualTo("CLOSED");
    }

    /** No meter is tried from afar where none has an address: somebody goes there as soon as the time has come. */
    static void whereNoRelayIsReached(Stand stand, Connecting company, String account) {
        String cut = approved(stand, company, account);
        PayingLate.at(stand, "2026-04-08T10:00");
        PayingLate.carryOut(stand);
        assertThat(cutAndPaid(stand, company, account, cut)).isEqualTo("RECONNECT_REQUESTED");
        assertThat(company.staff("collector")
                        .get(cut)
                        .expect(200)
                        .at("/commandId")
                        .isMissingNode())
                .isTrue();
        assertThat(onSite(company, cut, "现场已复电，客户在场")).isEqualTo("CLOSED");
        assertThat(stand.happened())
                .containsEntry("collection.field-order-given", 1)
                .doesNotContainKey("collection.disconnection-commanded");
    }

    private static void withAnAddress(Connecting company) {
        company.staff("metering-team").post("/v1/field-addresses", """
                        {'assetNo': 'D3301060001', 'way': {'protocol': 'DLMS_HDLC', 'host': '127.0.0.1', 'port': 9,
                         'address': '202311000123', 'password': 'Abcd-1234'}}""").expect(201);
    }

    /** Noticed twice, proved and approved, with the last notice proved too. @return its path */
    static String approved(Stand stand, Connecting company, String account) {
        PayingLate.at(stand, "2026-02-01T10:00");
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-01-01,60,40,20
                D3301060001,2026-02-01,360,240,120
                """, 2);
        company.bill(account, "2026-01-01", "2026-02-01");
        for (String day : List.of("2026-03-01", "2026-03-07", "2026-03-16", "2026-03-31"))
            PayingLate.run(stand, company, day + "T09:00");
        PayingLate.at(stand, "2026-04-01T10:00");
        String talked = noticed(company, account, "2026-04-07");
        assertThat(company.staff("collector")
                        .command(talked, "stop", "{'words': '客户已到柜台协商'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("STOPPED");
        String cut = noticed(company, account, "2026-04-08");
        PayingLate.prove(company.staff("collector"), cut, "FIRST", "2026-04-01T09:30:00+08:00");
        assertThat(company.staff("collection-manager")
                        .command(cut, "approve", "")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("APPROVED");
        PayingLate.at(stand, "2026-04-08T09:15");
        PayingLate.carryOut(stand);
        PayingLate.prove(company.staff("collector"), cut, "FINAL", "2026-04-08T09:10:00+08:00");
        return cut;
    }

    /** @return its state after somebody cut on site and the customer paid */
    private static String cutAndPaid(Stand stand, Connecting company, String account, String cut) {
        Http.Answer order = company.staff("collector").get(cut).expect(200);
        assertThat(order.text("/state")).as("%s", order.body()).isEqualTo("FIELD_ORDER");
        assertThat(onSite(company, cut, "现场拉闸，已贴封条")).isEqualTo("OPENED");
        paid(stand, company, account);
        return company.staff("collector").get(cut).expect(200).text("/state");
    }

    static String noticed(Connecting company, String account, String day) {
        return company.staff("collector")
                .post("/v1/disconnections", "{'accountNo': '%s', 'cutAt': '%sT10:00:00+08:00'}".formatted(account, day))
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    private static String onSite(Connecting company, String cut, String words) {
        return company.staff("collector")
                .command(cut, "report-on-site", "{'words': '%s'}".formatted(words))
                .expect(200)
                .text("/state");
    }

    private static void paid(Stand stand, Connecting company, String account) {
        Http cashier = company.staff("cashier");
        String owed =
                cashier.get("/v1/accounts/" + account + "/balance").expect(200).text("/toPay/amount");
        cashier.post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': " + MoneyDesk.sum(owed) + "}")
                .expect(201);
        stand.settle();
        stand.settle();
    }
}
