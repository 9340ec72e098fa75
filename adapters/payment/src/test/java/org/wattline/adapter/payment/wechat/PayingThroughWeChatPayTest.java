package org.wattline.adapter.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.net.URI;
import java.util.List;
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
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.ReceivingChannelNotices;
import org.wattline.application.payment.ReceivingChannelNotices.Answer;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.quantity.Money;

/** From an open bill by an order and signed notices to a settled bill, over the use cases in memory. */
class PayingThroughWeChatPayTest {
    private final MemoryStore memory = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryBalances balances = new MemoryBalances(memory);
    private final MemoryLedger ledger = new MemoryLedger(memory, balances);
    private final MemoryPayments payments = new MemoryPayments(memory);
    private final MemoryPaymentOrders orders = new MemoryPaymentOrders(memory);
    private final WeChatPaySimulator simulator = new WeChatPaySimulator(0, () -> NOW);
    private final WeChatPay channel =
            new WeChatPay(simulator.merchant(URI.create("http://127.0.0.1:1/notices")), () -> NOW);
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
        assertThat(inTransit).isEqualTo(Money.sum(booked(), PaymentViews.Row::amount));
    }

    private PaymentOrder order() {
        var opened = done(opening.handle(CLERK, new OpeningPaymentOrders.Open(BillNo.of(1), Channel.WECHAT_PAY)));
        assertThat(opened.link()).isPresent();
        return opened.order();
    }

    private Answer tell(SimulatedNotice notice) {
        return receiving.handle(
                new ReceivingChannelNotices.Receive(Channel.WECHAT_PAY, notice.headers(), notice.body()));
    }

    private List<PaymentViews.Row> booked() {
        return payments.list(
                        Scope.EVERYTHING,
                        new PaymentViews.Filter(Optional.empty(), Optional.empty()),
                        Page.Request.first(9))
                .items();
    }

    @Test
    void a_notice_told_twice_counts_once() {
        SimulatedNotice notice = simulator.pay(order().no().value());
        assertThat(tell(notice)).isEqualTo(new Answer.Accepted());
        assertThat(tell(notice)).isEqualTo(new Answer.Accepted());
        assertThat(booked()).hasSize(1);
        assertThat(balances.find(SamplePayments.empty(101).account())
                        .orElseThrow()
                        .open())
                .isEmpty();
        assertThat(ledger.discrepancies()).isEmpty();
    }

    @Test
    void notices_of_two_orders_count_in_whatever_order_they_come() {
        PaymentOrder first = order();
        PaymentOrder second = order();
        SimulatedNotice early = simulator.pay(first.no().value());
        SimulatedNotice late = simulator.pay(second.no().value());
        assertThat(tell(late)).isEqualTo(new Answer.Accepted());
        assertThat(tell(early)).isEqualTo(new Answer.Accepted());
        assertThat(booked()).hasSize(2);
        AccountBalance balance = balances.find(first.account()).orElseThrow();
        assertThat(balance.prepaid()).isEqualTo(Money.yuan("121.20"));
        assertThat(ledger.discrepancies()).isEmpty();
    }

    @Test
    void what_is_not_genuine_or_does_not_fit_books_nothing() {
        PaymentOrder order = order();
        String no = order.no().value();
        assertThat(tell(simulator.pay(no).tampered())).isInstanceOf(Answer.Distrusted.class);
        assertThat(tell(simulator.pay(no).probe())).isInstanceOf(Answer.Distrusted.class);
        assertThat(tell(simulator.notice(no, order.amount().fen(), NOW.minusSeconds(3_600))))
                .isInstanceOf(Answer.Distrusted.class);
        assertThat(tell(simulator.notice(no, order.amount().fen() - 1, NOW)))
                .isEqualTo(new Answer.Refused(PaymentOrderRefusal.AMOUNT_DIFFERS));
        assertThat(tell(simulator.notice(PaymentOrderNo.of(999).value(), 100, NOW)))
                .isEqualTo(new Answer.Refused(PaymentOrderRefusal.UNKNOWN_ORDER));
        assertThat(booked()).isEmpty();
    }

    @Test
    void another_transaction_for_a_paid_order_is_refused_for_reconciliation() {
        String no = order().no().value();
        assertThat(tell(simulator.pay(no))).isEqualTo(new Answer.Accepted());
        assertThat(tell(simulator.pay(no))).isEqualTo(new Answer.Refused(PaymentOrderRefusal.PAID_OTHERWISE));
        assertThat(booked()).hasSize(1);
    }

    @Test
    void a_settled_bill_gets_no_order() {
        assertThat(tell(simulator.pay(order().no().value()))).isEqualTo(new Answer.Accepted());
        assertThat(opening.handle(CLERK, new OpeningPaymentOrders.Open(BillNo.of(1), Channel.WECHAT_PAY)))
                .isEqualTo(Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN));
        assertThat(opening.handle(CLERK, new OpeningPaymentOrders.Open(BillNo.of(1), Channel.COUNTER)))
                .isEqualTo(Outcome.refused(PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS));
    }
}
