package org.wattline.adapter.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.PaymentChannel.Notice;
import org.wattline.application.payment.SamplePayments;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

class ReadingNoticesOfWeChatPayTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600L);
    private static final PaymentOrderNo ORDER = PaymentOrderNo.of(42);

    private final WeChatPaySimulator simulator = new WeChatPaySimulator(0, () -> NOW);
    private final WeChatMerchant merchant =
            simulator.merchant(URI.create("http://127.0.0.1:1/v1/payment-channels/wechat-pay/notifications"));
    private final WeChatPay channel = new WeChatPay(merchant, () -> NOW);

    @AfterEach
    void close() {
        simulator.close();
    }

    private static PaymentOrder order() {
        return new PaymentOrder(
                ORDER,
                Optional.of(BillNo.of(1)),
                Optional.empty(),
                SamplePayments.empty(101).account(),
                Channel.WECHAT_PAY,
                Money.yuan("98.50"),
                NOW,
                NOW.plusSeconds(7_200),
                new PaymentOrder.Open(),
                SamplePayments.empty(101).version());
    }

    private Notice read(SimulatedNotice notice) {
        return channel.read(notice.headers(), notice.body(), NOW);
    }

    private SimulatedNotice genuine() {
        return simulator.notice(ORDER.value(), 12_120, NOW);
    }

    private void rejects(SimulatedNotice notice, String why) {
        assertThat(read(notice))
                .isInstanceOfSatisfying(
                        Notice.Rejected.class, r -> assertThat(r.why()).contains(why));
    }

    @Test
    void the_signed_text_has_three_lines_example_E10_4() {
        byte[] text = SignedText.ofNotice("1767225600", "abc123", "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("1767225600\nabc123\n{\"id\":\"1\"}\n");
        assertThat(text).hasSize(29);
    }

    @Test
    void a_genuine_notice_tells_order_transaction_and_amount() {
        assertThat(read(genuine()))
                .isEqualTo(new Notice.Paid(
                        ORDER, new ChannelReference("4200000000000000000000001"), Money.yuan("121.20")));
    }

    @Test
    void what_was_altered_on_the_way_is_not_believed() {
        rejects(genuine().tampered(), "signature");
        rejects(genuine().with("wechatpay-nonce", "other"), "signature");
        rejects(genuine().with("wechatpay-signature", "bm8gc2lnbmF0dXJl"), "signature");
        rejects(genuine().with("wechatpay-signature", "*not Base64*"), "signature");
        rejects(genuine().with("wechatpay-serial", "0000"), "serial");
    }

    @Test
    void the_probe_of_wechat_pay_is_not_believed() {
        rejects(genuine().probe(), "probe");
    }

    @Test
    void five_minutes_are_young_enough_and_a_second_more_is_not() {
        assertThat(read(simulator.notice(ORDER.value(), 1, NOW.minusSeconds(300))))
                .isInstanceOf(Notice.Paid.class);
        assertThat(read(simulator.notice(ORDER.value(), 1, NOW.plusSeconds(300))))
                .isInstanceOf(Notice.Paid.class);
        rejects(simulator.notice(ORDER.value(), 1, NOW.minusSeconds(301)), "301 s");
        rejects(simulator.notice(ORDER.value(), 1, NOW.plusSeconds(301)), "301 s");
        rejects(genuine().with("wechatpay-timestamp", "yesterday"), "time stamp");
    }

    @Test
    void a_notice_without_headers_is_not_believed() {
        assertThat(channel.read(Map.of(), genuine().body(), NOW)).isInstanceOf(Notice.Rejected.class);
    }

    @Test
    void a_resource_sealed_under_another_key_is_not_believed() {
        WeChatMerchant other = new WeChatMerchant(
                merchant.endpoint(),
                merchant.notifyAt(),
                merchant.appId(),
                merchant.mchId(),
                "another-key-with-32-characters-0",
                merchant.serial(),
                merchant.key(),
                merchant.platformKeys());
        SimulatedNotice notice = genuine();
        assertThat(new WeChatPay(other, () -> NOW).read(notice.headers(), notice.body(), NOW))
                .isEqualTo(new Notice.Rejected("the sealed part does not open"));
    }

    @Test
    void a_notice_for_another_merchant_or_order_is_not_believed() {
        WeChatMerchant other = new WeChatMerchant(
                merchant.endpoint(),
                merchant.notifyAt(),
                "wx0000",
                merchant.mchId(),
                merchant.apiV3Key(),
                merchant.serial(),
                merchant.key(),
                merchant.platformKeys());
        SimulatedNotice notice = genuine();
        assertThat(new WeChatPay(other, () -> NOW).read(notice.headers(), notice.body(), NOW))
                .isInstanceOf(Notice.Rejected.class);
        rejects(simulator.notice("E20260101", 1, NOW), "order number");
    }

    @Test
    void an_order_is_placed_with_a_signature_and_then_paid() {
        assertThat(channel.place(order())).contains("weixin://wxpay/bizpayurl?pr=" + ORDER);
        assertThat(read(simulator.pay(ORDER.value())))
                .isInstanceOfSatisfying(
                        Notice.Paid.class, paid -> assertThat(paid.amount()).isEqualTo(Money.yuan("98.50")));
    }

    @Test
    void a_channel_that_does_not_answer_leaves_the_order_without_a_link() {
        simulator.close();
        assertThat(channel.place(order())).isEqualTo(Optional.empty());
    }
}
