package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.wattline.application.credit.AdvancingBills;

/** A customer who paid nine bills in time and forgot the tenth stands well enough for the partner to pay it. */
final class PaidByPartner {
    private PaidByPartner() {}

    static void advanced(MoneyDesk desk, String account) {
        tenBills(desk, account);
        desk.on("2026-12-02");
        String standing = "/v1/accounts/" + account + "/credit-standing";
        Http.Answer before = desk.cashier().get(standing).expect(200);
        // 500, 60 for nine of ten in time, 10 for so many bills, 20 less for the one that is open.
        assertThat(before.text("/points")).as("%s", before.body()).isEqualTo("550");
        assertThat(before.text("/grade")).isEqualTo("B");
        int points = before.at("/basis").asInt();
        for (JsonNode factor : before.at("/factors"))
            points += factor.at("/points").asInt();
        assertThat(points).isEqualTo(550);

        String consent = desk.cashier()
                .post(
                        "/v1/accounts/" + account + "/credit-consents",
                        "{'authorisation': 'ZM20261202', 'evidence': 'form'}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        // 154.40, of which the dearer second tier is 12.00, and two days of late fee.
        desk.job(AdvancingBills.KIND);
        Http.Answer paid = desk.cashier()
                .get("/v1/credit-advances?state=PAID&accountNo=" + account)
                .expect(200);
        assertThat(paid.at("/items")).as("%s", paid.body()).hasSize(1);
        assertThat(paid.text("/items/0/amount/amount")).isEqualTo("154.71");
        assertThat(desk.toPay(account)).isEqualTo("0.00");

        String no = paid.text("/items/0/advanceNo");
        desk.stand().providers().partnerSimulator().orElseThrow().repay(no, "IN_TIME");
        desk.job(AdvancingBills.KIND);
        assertThat(desk.cashier().get("/v1/credit-advances/" + no).expect(200).text("/state"))
                .isEqualTo("REPAID");
        assertThat(desk.cashier().get(standing).expect(200).text("/band")).isEqualTo("700-950");
        assertThat(desk.cashier()
                        .command(consent, "end", "{'reason': '客户解除授权'}")
                        .expect(200)
                        .at("/version")
                        .isMissingNode())
                .isFalse();
        desk.cashier().command(consent, "end", "{'reason': '客户解除授权'}").expect(409);
    }

    /** Nine bills are paid ahead by one payment. */
    private static void tenBills(MoneyDesk desk, String account) {
        StringBuilder readings = new StringBuilder("meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY\n");
        for (int month = 0; month <= 10; month++)
            readings.append("D3301060001,%s,%d,%d,%d\n"
                    .formatted(
                            LocalDate.of(2026, 1, 1).plusMonths(month),
                            60 + 300 * month,
                            40 + 200 * month,
                            20 + 100 * month));
        desk.on("2026-01-02");
        desk.cashier()
                .post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': %s}".formatted(MoneyDesk.sum("1281.60")))
                .expect(201);
        desk.on("2026-11-02");
        desk.company().readings(readings.toString(), 11);
        for (int month = 1; month <= 10; month++) {
            LocalDate first = LocalDate.of(2026, month, 1);
            desk.company().bill(account, first.toString(), first.plusMonths(1).toString());
        }
        assertThat(desk.balance(account).text("/open/amount")).isEqualTo("154.40");
    }
}
