package org.wattline.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.NOW;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.payment.alipay.AlipayDebits;
import org.wattline.adapter.payment.alipay.AlipaySimulator;
import org.wattline.adapter.payment.wechat.WeChatDebits;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;
import org.wattline.application.payment.debit.DebitingChannel;
import org.wattline.application.payment.debit.DebitingChannel.Answer;
import org.wattline.application.payment.debit.DebitingChannel.Order;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.quantity.Money;

/** Debits as WeChat Pay and Alipay make them: told again under the same number they take once. */
class DebitingWalletsTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/notices");
    private static final WalletAgreement AGREEMENT = new WalletAgreement("202602101234");

    private static Order order(long number, String yuan) {
        return new Order(DebitNo.of(number), AGREEMENT, Money.yuan(yuan), "电费");
    }

    private static void takesOnce(DebitingChannel channel, SimulatedWallets wallets, String tooLittle, String none) {
        assertThat(channel.agreed(AGREEMENT)).isFalse();
        assertThat(channel.take(order(1, "60.00"))).isEqualTo(new Answer.Refused(none));
        wallets.agree(AGREEMENT.clear(), Money.yuan("100.00"));
        assertThat(channel.agreed(AGREEMENT)).isTrue();
        assertThat(channel.announce(AGREEMENT, Money.yuan("60.00"))).isTrue();
        Answer taken = channel.take(order(2, "60.00"));
        assertThat(taken).isInstanceOf(Answer.Taken.class).isEqualTo(channel.take(order(2, "60.00")));
        assertThat(wallets.balance(AGREEMENT.clear())).contains(Money.yuan("40.00"));
        assertThat(channel.take(order(3, "40.01"))).isEqualTo(new Answer.Refused(tooLittle));
        assertThat(channel.end(AGREEMENT)).isTrue();
        assertThat(channel.agreed(AGREEMENT)).isFalse();
        assertThat(channel.take(order(4, "1.00"))).isEqualTo(new Answer.Refused(none));
    }

    @Test
    void wechat_pay_takes_up_an_order_and_tells_what_became_of_it() {
        try (WeChatPaySimulator simulator = new WeChatPaySimulator(0, () -> NOW)) {
            WeChatDebits channel = new WeChatDebits(simulator.merchant(NOWHERE), () -> NOW);
            takesOnce(channel, simulator.wallets(), "NOTENOUGH", "CONTRACT_NOT_EXIST");
        }
    }

    @Test
    void alipay_answers_at_once() {
        try (AlipaySimulator simulator = new AlipaySimulator(0, () -> NOW)) {
            AlipayDebits channel = new AlipayDebits(simulator.merchant(NOWHERE), () -> NOW);
            takesOnce(channel, simulator.wallets(), "ACQ.BUYER_BALANCE_NOT_ENOUGH", "ACQ.AGREEMENT_NOT_EXIST");
        }
    }

    @Test
    void what_nobody_answers_is_not_known() {
        WeChatPaySimulator wechat = new WeChatPaySimulator(0, () -> NOW);
        AlipaySimulator alipay = new AlipaySimulator(0, () -> NOW);
        wechat.close();
        alipay.close();
        assertThat(new WeChatDebits(wechat.merchant(NOWHERE), () -> NOW).take(order(5, "1.00")))
                .isEqualTo(new Answer.Unknown("WeChat Pay does not answer"));
        assertThat(new AlipayDebits(alipay.merchant(NOWHERE), () -> NOW).take(order(5, "1.00")))
                .isEqualTo(new Answer.Unknown("Alipay does not answer"));
    }
}
