package org.wattline.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.payment.alipay.Alipay;
import org.wattline.adapter.payment.alipay.AlipayRefunds;
import org.wattline.adapter.payment.alipay.AlipaySimulator;
import org.wattline.adapter.payment.wechat.SimulatedNotice;
import org.wattline.adapter.payment.wechat.WeChatPay;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;
import org.wattline.adapter.payment.wechat.WeChatRefunds;
import org.wattline.application.payment.PaymentChannel.Notice;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.refund.RefundingChannel.Answer;
import org.wattline.application.payment.refund.RefundingChannel.Order;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.quantity.Money;

/** Refunds as WeChat Pay and Alipay give them: told again under the same number they give back once. */
class GivingMoneyBackTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/notices");

    private static PaymentOrder order(Channel channel) {
        AccountBalance balance = SamplePayments.done(SamplePayments.empty(101)
                        .charge(SamplePayments.charge(1, "2026-02-28", "120.00"), SamplePayments.NOW))
                .balance();
        return SamplePayments.done(PaymentOrder.open(
                PaymentOrderNo.of(1),
                BillNo.of(1),
                balance,
                channel,
                SamplePayments.POLICY,
                SamplePayments.NOW,
                SamplePayments.NOW.plusSeconds(7_200)));
    }

    private static Order refund(long number, ChannelReference transaction, String yuan) {
        return new Order(RefundNo.of(number), transaction, Money.yuan("120.00"), Money.yuan(yuan), "paid twice");
    }

    private static ChannelReference transaction(Notice notice) {
        return notice instanceof Notice.Paid paid ? paid.transaction() : new ChannelReference("none");
    }

    @Test
    void wechat_pay_tells_that_it_is_under_way_and_then_done() {
        try (WeChatPaySimulator simulator = new WeChatPaySimulator(0, () -> SamplePayments.NOW)) {
            WeChatPay pay = new WeChatPay(simulator.merchant(NOWHERE), () -> SamplePayments.NOW);
            WeChatRefunds refunds = new WeChatRefunds(simulator.merchant(NOWHERE), () -> SamplePayments.NOW);
            assertThat(pay.place(order(Channel.WECHAT_PAY))).isPresent();
            SimulatedNotice notice = simulator.pay(PaymentOrderNo.of(1).value());
            ChannelReference paid = transaction(pay.read(notice.headers(), notice.body(), SamplePayments.NOW));
            assertThat(refunds.give(refund(1, paid, "100.00"))).isEqualTo(new Answer.UnderWay("PROCESSING"));
            assertThat(refunds.give(refund(1, paid, "100.00"))).isInstanceOf(Answer.Done.class);
            assertThat(refunds.give(refund(2, paid, "20.01"))).isEqualTo(new Answer.Denied("INVALID_REQUEST"));
            SimulatedNotice back = simulator.refunded(RefundNo.of(1).value());
            assertThat(refunds.read(back.headers(), back.body(), SamplePayments.NOW))
                    .contains(RefundNo.of(1));
            assertThat(refunds.read(back.probe().headers(), back.body(), SamplePayments.NOW))
                    .isEqualTo(Optional.empty());
            assertThat(refunds.read(back.headers(), back.tampered().body(), SamplePayments.NOW))
                    .isEqualTo(Optional.empty());
        }
    }

    @Test
    void alipay_is_asked_when_its_answer_leaves_open_whether_money_moved() {
        try (AlipaySimulator simulator = new AlipaySimulator(0, () -> SamplePayments.NOW)) {
            Alipay pay = new Alipay(simulator.merchant(NOWHERE), () -> SamplePayments.NOW);
            AlipayRefunds refunds = new AlipayRefunds(simulator.merchant(NOWHERE), () -> SamplePayments.NOW);
            assertThat(pay.place(order(Channel.ALIPAY))).isPresent();
            byte[] notice = simulator.pay(PaymentOrderNo.of(1).value()).body();
            ChannelReference paid = transaction(pay.read(Map.of(), notice, SamplePayments.NOW));
            Answer done = new Answer.Done(RefundNo.of(1).value());
            assertThat(refunds.give(refund(1, paid, "100.00"))).isEqualTo(done);
            assertThat(refunds.give(refund(1, paid, "100.00"))).isEqualTo(done);
            assertThat(refunds.give(refund(2, paid, "20.01"))).isEqualTo(new Answer.Denied("ACQ.TRADE_STATUS_ERROR"));
        }
    }
}
