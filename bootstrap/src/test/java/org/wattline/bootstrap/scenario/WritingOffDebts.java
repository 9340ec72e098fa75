package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** Two bills that nobody paid for three years: one is written off, and brought back when the debtor is found; of the other the request is rejected. */
final class WritingOffDebts {
    private WritingOffDebts() {}

    static void writtenOffAndPaidAfterAll(MoneyDesk desk, String account, String older, String newer) {
        String owed = desk.toPay(account);
        String other = requested(desk, newer);
        assertThat(desk.accountant()
                        .command(other, "reject", "{'reason': '已有新地址'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REJECTED");
        String debt = requested(desk, older);
        // Whoever approves stands for a province or the company.
        desk.cashier().command(debt, "approve", "").expect(403);
        Http.Answer written = desk.accountant().command(debt, "approve", "").expect(200);
        assertThat(written.text("/state")).isEqualTo("WRITTEN_OFF");
        assertThat(written.text("/principal/amount")).isEqualTo("142.40");
        assertThat(desk.balance(account).text("/open/amount")).isEqualTo("142.40");
        assertThat(desk.accountant()
                        .get("/v1/write-offs?state=WRITTEN_OFF")
                        .expect(200)
                        .at("/items"))
                .extracting(each -> each.at("/billNo").asText())
                .containsExactly(MoneyDesk.last(older));

        assertThat(desk.accountant().command(debt, "reinstate", "").expect(200).text("/state"))
                .isEqualTo("REINSTATED");
        assertThat(desk.toPay(account)).isEqualTo(owed);
        desk.cashier()
                .post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'COUNTER', 'amount': %s}".formatted(MoneyDesk.sum(owed)))
                .expect(201);
        assertThat(desk.toPay(account)).isEqualTo("0.00");
    }

    private static String requested(MoneyDesk desk, String bill) {
        return desk.cashier()
                .post(bill + "/write-offs", "{'evidence': '三次函件退回；法院案号 2029-17'}")
                .expect(201)
                .header("Location")
                .orElseThrow();
    }
}
