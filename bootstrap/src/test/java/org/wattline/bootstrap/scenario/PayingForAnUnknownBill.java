package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.wattline.adapter.payment.alipay.AlipaySimulator;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/** Money for bills, orders and accounts that nobody knows: what can be refused is, what came in is put aside, and each fen of it has its name in the books. */
final class PayingForAnUnknownBill {
    private static final String UNKNOWN = BillNo.of(99_999_999).value();
    private static final String STRANGER = AccountNo.of(9_999_999).value();

    private PayingForAnUnknownBill() {}

    static void refusedOrKept(MoneyDesk desk) {
        desk.on("2026-01-05");
        desk.cashier()
                .post("/v1/bills/" + UNKNOWN + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                .expect(404);
        desk.cashier()
                .post(
                        "/v1/accounts/" + STRANGER + "/payments",
                        "{'channel': 'COUNTER', 'amount': %s}".formatted(MoneyDesk.sum("10.00")))
                .expect(404);
        AlipaySimulator wallets = desk.stand().providers().alipayWallets().orElseThrow();
        byte[] notice = wallets.notice(
                        PaymentOrderNo.of(9_999_999).value(), "2026010522001400000000099999", Money.yuan("40.00"))
                .body();
        desk.stand()
                .http()
                .upload("/v1/payment-channels/alipay/notifications", "application/x-www-form-urlencoded", notice)
                .expect(422);
        assertThat(BankingTakings.clearing(desk)).isEqualByComparingTo("0.00");
        byStatement(desk);
        byBankFile(desk);
        byTransfer(desk);
        assertThat(BankingTakings.clearing(desk)).isEqualByComparingTo("30.00");
        assertThat(BankingTakings.sum(desk, "BANK")).isEqualByComparingTo("7.00");
        assertThat(BankingTakings.sum(desk, "SUSPENSE")).isEqualByComparingTo("-37.00");
        assertThat(BankingTakings.sum(desk, "PREPAID")).isEqualByComparingTo("0.00");
    }

    /** The wallet has 50.00 for an order that the company never gave: the day's statement tells of it, and nothing is booked until somebody decides. */
    private static void byStatement(MoneyDesk desk) {
        desk.on("2026-01-06");
        desk.accountant()
                .upload("/v1/channel-statements?channel=WECHAT_PAY&day=2026-01-05", "text/csv", """
                        交易时间,微信订单号,商户订单号,交易状态,商户退款单号,退款金额,手续费,订单金额
                        `2026-01-05 10:11:12,`4200000000000000000000000099,`E-99999,`SUCCESS,`,`0.00,`0.30,`50.00
                        总交易单数,订单总金额,退款总金额
                        `1,`50.00,`0.00
                        """)
                .expect(201);
        desk.stand().settle();
        assertThat(desk.accountant()
                        .get("/v1/reconciliation-breaks?channel=WECHAT_PAY")
                        .expect(200)
                        .at("/items"))
                .extracting(each -> each.at("/kind").asText() + " "
                        + each.at("/byChannel/amount").asText() + " "
                        + each.at("/state").asText())
                .containsExactly("CHANNEL_ONLY 50.00 OPEN");
    }

    private static void byBankFile(MoneyDesk desk) {
        assertThat(desk.accountant()
                        .upload(
                                "/v1/bank-files?channel=DIRECT_DEBIT&layout=DELIMITED",
                                "text/plain",
                                "H|B-9|1|30.00\nD|%s|30.00|B-9-1|0000\n".formatted(STRANGER))
                        .expect(200)
                        .text("/lines/0/state"))
                .isEqualTo("PUT_ASIDE");
    }

    /** Somebody transferred 7.00 for a bill that there is not. */
    private static void byTransfer(MoneyDesk desk) {
        BankingTakings.sent(desk, "H|ICBC-9|20260106|1|7.00\nD|20260106|7.00|K9|王芳|电费 %s\n".formatted(UNKNOWN))
                .expect(201);
        BankingTakings.resolve(
                desk, "ONLINE_BANK", "BANK_ONLY", "{'resolution': 'SUSPEND', 'note': '付款人未留户号'}", "SUSPENDED");
    }
}
