package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner gives the second flat up; what its account has paid ahead goes to a bank account, when somebody else approves and the transfer is out. */
final class RefundingAClosedAccount {
    private static final String BANK = "{'holder': '李明', 'bank': '中国工商银行杭州分行', 'number': '6222021202041000017'}";

    private RefundingAClosedAccount() {}

    static void paidOut(MoneyDesk desk, String account, String yuan) {
        String refunds = "/v1/accounts/" + account + "/balance-refunds";
        assertThat(desk.cashier().post(refunds, BANK).expect(409).text("/code"))
                .isEqualTo("payment.refund-account-open");
        closed(desk, account);
        String rejected = requested(desk, refunds, yuan);
        desk.cashier().command(rejected, "approve", "").expect(403);
        assertThat(desk.manager()
                        .command(rejected, "reject", "{'reason': '银行账号有误'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REJECTED");
        String refund = requested(desk, refunds, yuan);
        assertThat(desk.manager().command(refund, "approve", "").expect(200).text("/state"))
                .isEqualTo("DUE");
        assertThat(desk.prepaid(account)).isEqualTo("0.00");
        Http.Answer paid = desk.manager()
                .command(refund, "confirm", "{'evidence': '2026030612345678'}")
                .expect(200);
        assertThat(paid.text("/state")).isEqualTo("PAID");
        assertThat(paid.text("/amount/amount")).isEqualTo(yuan);
    }

    private static String requested(MoneyDesk desk, String refunds, String yuan) {
        Http.Answer asked = desk.cashier().post(refunds, BANK).expect(201);
        assertThat(asked.text("/amount/amount")).isEqualTo(yuan);
        assertThat(asked.text("/way")).isEqualTo("TO_BANK");
        return asked.header("Location").orElseThrow();
    }

    private static void closed(MoneyDesk desk, String account) {
        Connecting company = desk.company();
        company.staff("acceptance-clerk")
                .post(
                        "/v1/change-applications",
                        "{'accountNo': '%s', 'type': 'CLOSE', 'from': '2026-03-05', 'change': {}, 'party': {}}"
                                .formatted(account))
                .expect(201);
        company.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        company.work("plan-approver", "PLAN_APPROVE", "{'opinion': '同意'}");
        company.work(
                "metering-team",
                "CHANGE_EXECUTE",
                "{'at': '2026-03-05T00:00:00+08:00', 'lastTotal': '660', 'lastPeak': '440', 'lastValley': '220'}");
        desk.stand().settle();
    }
}
