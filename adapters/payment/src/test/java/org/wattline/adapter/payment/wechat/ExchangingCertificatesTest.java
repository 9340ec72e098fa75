package org.wattline.adapter.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.PaymentChannel.Notice;
import org.wattline.application.payment.SamplePayments;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;

/** WeChat Pay exchanges its certificate; two serial numbers are valid at once, and no hand is needed. */
class ExchangingCertificatesTest {
    private static final PaymentOrder ORDER = SamplePayments.done(PaymentOrder.open(
            PaymentOrderNo.of(1),
            BillNo.of(1),
            SamplePayments.done(SamplePayments.empty(101)
                            .charge(SamplePayments.charge(1, "2026-02-28", "120.00"), SamplePayments.NOW))
                    .balance(),
            Channel.WECHAT_PAY,
            SamplePayments.POLICY,
            SamplePayments.NOW,
            SamplePayments.NOW.plusSeconds(7_200)));

    private Instant now = SamplePayments.NOW;
    private final WeChatPaySimulator simulator = new WeChatPaySimulator(0, () -> now);
    private final WeChatPay channel = new WeChatPay(simulator.merchant(URI.create("http://127.0.0.1:1/n")), () -> now);

    @AfterEach
    void close() {
        simulator.close();
    }

    private Notice read(SimulatedNotice notice) {
        return channel.read(notice.headers(), notice.body(), now);
    }

    @Test
    void notices_under_the_old_and_the_new_certificate_are_believed() {
        assertThat(channel.place(ORDER)).isPresent();
        SimulatedNotice old = simulator.pay(ORDER.no().value());
        simulator.exchangeCertificates();
        SimulatedNotice fresh = simulator.pay(ORDER.no().value());
        assertThat(fresh.headers().get("wechatpay-serial"))
                .isNotEqualTo(old.headers().get("wechatpay-serial"));
        assertThat(read(fresh)).isInstanceOf(Notice.Paid.class);
        assertThat(read(old)).isInstanceOf(Notice.Paid.class);
        assertThat(channel.ask(ORDER)).isInstanceOf(Notice.Paid.class);
    }

    @Test
    void a_serial_number_that_nobody_has_is_asked_for_once_a_minute_and_not_believed() {
        SimulatedNotice notice = simulator.notice(ORDER.no().value(), 1, now);
        assertThat(read(notice.with("wechatpay-serial", "00FF")))
                .isEqualTo(new Notice.Rejected("no key has this serial number"));
        simulator.exchangeCertificates();
        SimulatedNotice fresh = simulator.notice(ORDER.no().value(), 1, now);
        assertThat(read(fresh)).isEqualTo(new Notice.Rejected("no key has this serial number"));
        now = now.plusSeconds(61);
        assertThat(read(fresh)).isInstanceOf(Notice.Paid.class);
    }

    @Test
    void what_became_of_an_order_is_not_known_while_nobody_answers() {
        assertThat(channel.ask(ORDER)).isEqualTo(new Notice.NothingPaid("ORDER_NOT_EXIST"));
        assertThat(channel.place(ORDER)).isPresent();
        assertThat(channel.ask(ORDER)).isEqualTo(new Notice.NothingPaid("NOTPAY"));
        simulator.close();
        assertThat(channel.ask(ORDER)).isEqualTo(new Notice.Rejected("WeChat Pay does not answer"));
        assertThat(channel.place(ORDER)).isEqualTo(Optional.empty());
    }
}
