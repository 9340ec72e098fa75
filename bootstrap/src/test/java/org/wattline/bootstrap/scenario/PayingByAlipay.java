package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.wattline.adapter.payment.alipay.AlipaySimulator;
import org.wattline.adapter.payment.alipay.SimulatedForm;
import org.wattline.application.payment.reconciliation.FetchingStatements;
import org.wattline.domain.quantity.Money;

/** A bill is paid by Alipay, which tells of it twice; the next morning its statement of the day is asked for, and agrees with the books. */
final class PayingByAlipay {
    private static final String NOTICES = "/v1/payment-channels/alipay/notifications";
    private static final String FORM = "application/x-www-form-urlencoded";

    private PayingByAlipay() {}

    static void paid(MoneyDesk desk, Http owner, String account, String bill, String yuan) {
        Http.Answer order =
                owner.post(bill + "/payment-orders", "{'channel': 'ALIPAY'}").expect(201);
        assertThat(order.text("/amount/amount")).isEqualTo(yuan);
        AlipaySimulator wallets = desk.stand().providers().alipayWallets().orElseThrow();
        SimulatedForm notice = wallets.pay(order.text("/orderNo"));
        assertThat(told(desk, notice.tampered(), 401)).isEqualTo("failure");
        String trade = text(notice).replaceFirst(".*\\btrade_no=([^&]+).*", "$1");
        SimulatedForm another = wallets.notice(order.text("/orderNo"), trade, Money.yuan("1.00"));
        assertThat(told(desk, another, 422)).isEqualTo("failure");
        assertThat(desk.toPay(account)).isEqualTo(yuan);
        for (int time = 0; time < 2; time++) assertThat(told(desk, notice, 200)).isEqualTo("success");
        assertThat(desk.toPay(account)).isEqualTo("0.00");
        assertThat(desk.cashier()
                        .get("/v1/payments?channel=ALIPAY&accountNo=" + account)
                        .expect(200)
                        .at("/items"))
                .extracting(each -> each.at("/amount/amount").asText())
                .containsExactly(yuan);
    }

    /** Of 142.40 Alipay keeps 85 fen. */
    static void reconciled(MoneyDesk desk, String day) {
        desk.job(FetchingStatements.KIND);
        assertThat(desk.accountant()
                        .get("/v1/statement-fetches?channel=ALIPAY")
                        .expect(200)
                        .at("/items"))
                .extracting(each ->
                        each.at("/day").asText() + " " + each.at("/state").asText())
                .contains(day + " TAKEN_IN");
        desk.stand().settle();
        String statement = "/v1/channel-statements/ALIPAY." + day;
        Http.Answer told = desk.accountant().get(statement).expect(200);
        assertThat(told.text("/statement/state")).as("%s", told.body()).isEqualTo("MATCHED");
        assertThat(told.text("/statement/paid/amount")).isEqualTo("142.40");
        assertThat(told.text("/statement/net/amount")).isEqualTo("141.55");
        String arrived = "{'bankReference': '2026030312345678', 'amount': %s}";
        desk.accountant()
                .command(statement, "settle", arrived.formatted(MoneyDesk.sum("142.40")))
                .expect(409, 422);
        assertThat(desk.accountant()
                        .command(statement, "settle", arrived.formatted(MoneyDesk.sum("141.55")))
                        .expect(200)
                        .text("/state"))
                .isEqualTo("SETTLED");
    }

    private static String text(SimulatedForm notice) {
        return new String(notice.body(), StandardCharsets.UTF_8);
    }

    private static String told(MoneyDesk desk, SimulatedForm notice, int status) {
        byte[] answer = desk.stand()
                .http()
                .upload(NOTICES, FORM, text(notice))
                .expect(status)
                .response()
                .body();
        return new String(answer, StandardCharsets.UTF_8);
    }
}
