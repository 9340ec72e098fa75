package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.wattline.adapter.payment.wechat.SimulatedNotice;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;

/** A payer pays all that is open of a collective bill by one order (PAY-163), and a part of it is given back the way it came (PAY-165). */
final class PayingByWallet {
    private PayingByWallet() {}

    /** @param open what is owed of the bill */
    static void together(Stand stand, Connecting company, Http owner, String bill, String open) {
        Http.Answer order = owner.post(bill + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                .expect(201);
        String no = order.text("/orderNo");
        assertThat(order.text("/amount/amount")).isEqualTo(open);
        assertThat(bill).endsWith(order.text("/collectiveBillNo"));
        WeChatPaySimulator wallets = stand.providers().wallets().orElseThrow();
        URI notices = stand.server().address().resolve("/v1/payment-channels/wechat-pay/notifications");
        SimulatedNotice notice = wallets.pay(no);
        for (SimulatedNotice forged : List.of(notice.tampered(), notice.probe()))
            assertThat(wallets.deliver(forged, notices)).as("not genuine").isEqualTo(401);
        assertThat(wallets.deliver(wallets.notice(no, 1, Instant.now()), notices))
                .as("another amount")
                .isEqualTo(422);
        assertThat(owner.get(bill).expect(200).text("/open/amount")).isEqualTo(open);
        for (int told = 0; told < 2; told++)
            assertThat(wallets.deliver(notice, notices)).isEqualTo(204);
        assertThat(owner.get(bill).expect(200).text("/open/amount")).isEqualTo("0.00");
        assertThat(owner.get("/v1/payment-orders/" + no).expect(200).at("/paid").asBoolean())
                .isTrue();
        assertThat(owner.post(bill + "/payment-orders", "{'channel': 'WECHAT_PAY'}")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CLB-11");
        assertThat(company.staff("cashier")
                        .get("/v1/payments?channel=WECHAT_PAY")
                        .expect(200)
                        .at("/items"))
                .extracting(each -> each.at("/reference").asText().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder("1", "2");
    }
}
