package org.wattline.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPaymentOrders;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.OpeningPaymentOrders;
import org.wattline.application.payment.PaymentChannel.Notice;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.ReceivingChannelNotices;
import org.wattline.application.payment.ReceivingChannelNotices.Answer;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.quantity.Money;

/** From an open bill by an order and signed notices to a settled bill, over the use cases in memory. */
class PayingThroughAlipayTest {
    private final MemoryStore memory = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryBalances balances = new MemoryBalances(memory);
    private final MemoryLedger ledger = new MemoryLedger(memory, balances);
    private final MemoryPayments payments = new MemoryPayments(memory);
    private final MemoryPaymentOrders orders = new MemoryPaymentOrders(memory);
    private final AlipaySimulator simulator = new AlipaySimulator(0, () -> NOW);
    private final Alipay channel = new Alipay(simulator.merchant(URI.create("http://127.0.0.1:1/notices")), () -> NOW);
    private final Books books = new Books(balances, ledger, account -> Optional.empty(), SamplePayments.AHEAD, memory);
    private final OpeningPaymentOrders opening = new OpeningPaymentOrders(
            books,
            day -> SamplePayments.POLICY,
            new PlacingOrders(memory, orders, List.of(channel), memory.numbers(), () -> NOW));
    private final TakingPayments taking = new TakingPayments(
            memory, books, payments, day -> SamplePayments.POLICY, memory.numbers(), memory, () -> NOW);
    private final ReceivingChannelNotices receiving =
            new ReceivingChannelNotices(memory, taking, orders, List.of(channel), () -> NOW);

    @BeforeEach
    void aBillIsOpen() {
        in(memory, () -> {
            var charged = done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW));
            AccountBalance stored = balances.add(charged.balance());
            ledger.append(charged.entries());
            return stored;
        });
    }

    /** Whatever a channel told: the ledger explains the account, and money in transit is what was booked. */
    @AfterEach
    void the_books_are_balanced_and_the_account_is_explained() {
        simulator.close();
        assertThat(ledger.discrepancies()).isEmpty();
        Money inTransit = Money.ZERO;
        Money sides = Money.ZERO;
        for (LedgerViews.TrialLine line : ledger.trialBalance(Scope.EVERYTHING, Zone.day(NOW))) {
            sides = sides.plus(line.debit()).minus(line.credit());
            if (line.kind().equals("CLEARING"))
                inTransit = inTransit.plus(line.debit()).minus(line.credit());
        }
        assertThat(sides).isEqualTo(Money.ZERO);
        assertThat(inTransit)
                .isEqualTo(Money.sum(
                        payments.list(
                                        Scope.EVERYTHING,
                                        new PaymentViews.Filter(Optional.empty(), Optional.empty()),
                                        Page.Request.first(9))
                                .items(),
                        PaymentViews.Row::amount));
    }

    private PaymentOrder order() {
        var opened = done(opening.handle(CLERK, new OpeningPaymentOrders.Open(BillNo.of(1), Channel.ALIPAY)));
        assertThat(opened.link())
                .contains("https://qr.alipay.com/" + opened.order().no());
        return opened.order();
    }

    private Answer tell(SimulatedForm notice) {
        return receiving.handle(new ReceivingChannelNotices.Receive(Channel.ALIPAY, Map.of(), notice.body()));
    }

    private AccountBalance balance() {
        assertThat(ledger.discrepancies()).isEmpty();
        return balances.find(empty(101).account()).orElseThrow();
    }

    @Test
    void a_notice_told_twice_counts_once_and_that_of_a_refund_not_at_all() {
        PaymentOrder order = order();
        SimulatedForm notice = simulator.pay(order.no().value());
        assertThat(tell(notice)).isEqualTo(new Answer.Accepted());
        assertThat(tell(notice)).isEqualTo(new Answer.Accepted());
        assertThat(tell(simulator.refundNotice(order.no().value(), Money.yuan("1.00"))))
                .isEqualTo(new Answer.Accepted());
        assertThat(balance().open()).isEmpty();
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_is_not_genuine_or_does_not_fit_books_nothing() {
        PaymentOrder order = order();
        String no = order.no().value();
        SimulatedForm genuine = simulator.pay(no);
        assertThat(tell(genuine.tampered())).isEqualTo(new Answer.Distrusted("the signature is wrong"));
        assertThat(tell(genuine.with("sign", "AAAA"))).isEqualTo(new Answer.Distrusted("the signature is wrong"));
        assertThat(tell(genuine.with("sign_type", "RSA"))).isEqualTo(new Answer.Distrusted("not signed by RSA2"));
        assertThat(tell(simulator.notice(no, "2026", Money.yuan("0.01"))))
                .isEqualTo(new Answer.Refused(PaymentOrderRefusal.AMOUNT_DIFFERS));
        assertThat(tell(simulator.notice(PaymentOrderNo.of(999).value(), "2026", Money.yuan("0.01"))))
                .isEqualTo(new Answer.Refused(PaymentOrderRefusal.UNKNOWN_ORDER));
        assertThat(channel.read(Map.of(), "no form".getBytes(UTF_8), NOW)).isEqualTo(new Notice.Rejected("not a form"));
        assertThat(channel.read(Map.of(), "a=1&a=2".getBytes(UTF_8), NOW)).isEqualTo(new Notice.Rejected("not a form"));
        assertThat(balance().open()).hasSize(1);
    }

    @Test
    void a_notice_for_another_application_or_seller_is_not_believed() {
        AlipayMerchant own = simulator.merchant(URI.create("http://127.0.0.1:1/notices"));
        byte[] told = simulator.pay(order().no().value()).body();
        AlipayMerchant other =
                new AlipayMerchant(own.endpoint(), own.notifyAt(), "2021", own.sellerId(), own.key(), own.alipayKey());
        assertThat(new Alipay(other, () -> NOW).read(Map.of(), told, NOW))
                .isEqualTo(new Notice.Rejected("it is about another application"));
        AlipayMerchant seller =
                new AlipayMerchant(own.endpoint(), own.notifyAt(), own.appId(), "2088", own.key(), own.alipayKey());
        assertThat(new Alipay(seller, () -> NOW).read(Map.of(), told, NOW))
                .isEqualTo(new Notice.Rejected("it is about another seller"));
    }

    @Test
    void asked_for_an_order_of_which_no_notice_came_it_tells_what_became_of_it() {
        PaymentOrder order = order();
        assertThat(channel.ask(order)).isEqualTo(new Notice.NothingPaid("WAIT_BUYER_PAY"));
        String trade = simulator.pay(order.no().value()).parameters().get("trade_no");
        assertThat(channel.ask(order))
                .isEqualTo(new Notice.Paid(order.no(), new ChannelReference(trade), order.amount()));
    }

    /** E10-5: the text that is signed. */
    @Test
    void the_signed_text_is_sorted_and_without_the_signature() {
        Parameters notice = Parameters.form(
                "total_amount=286.40&sign=x&out_trade_no=E20260101&app_id=2021&sign_type=RSA2".getBytes(UTF_8));
        assertThat(new String(notice.textOfNotice(), UTF_8))
                .isEqualTo("app_id=2021&out_trade_no=E20260101&total_amount=286.40");
    }
}
