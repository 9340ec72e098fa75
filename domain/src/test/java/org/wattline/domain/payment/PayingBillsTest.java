package org.wattline.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

class PayingBillsTest {
    private static final Instant ISSUED = Zone.startOf(LocalDate.of(2026, 1, 5)).plusSeconds(3_600);
    private static final Instant PAID = Zone.startOf(LocalDate.of(2026, 2, 10)).plusSeconds(36_000);

    /** January: 120.00 due ten days before the payment, so 1.20 late fee; February: 98.50, not late. */
    private static AccountBalance twoDebts() {
        AccountBalance one = Samples.done(
                        Samples.balance().charge(Samples.charge(Samples.JANUARY, "2026-01-31", "120.00"), ISSUED))
                .balance();
        return Samples.done(one.charge(Samples.charge(Samples.FEBRUARY, "2026-02-28", "98.50"), ISSUED))
                .balance();
    }

    private static Payment.Paid pay(AccountBalance balance, String yuan) {
        Payment payment = Samples.done(
                Payment.received(Samples.PAYMENT, balance, Channel.COUNTER, Optional.empty(), Money.yuan(yuan), PAID));
        return Samples.done(payment.settle(balance, Samples.POLICY, PAID));
    }

    @Test
    void the_oldest_bill_comes_first_and_its_principal_before_its_fee_example_E4_6() {
        Payment.Paid paid = pay(twoDebts(), "200.00");
        assertThat(paid.booking().allocations())
                .containsExactly(
                        new Allocation(Samples.JANUARY, Money.yuan("120.00"), Money.yuan("1.20")),
                        new Allocation(Samples.FEBRUARY, Money.yuan("78.80"), Money.ZERO));
        assertThat(paid.booking().balance().owed()).isEqualTo(Money.yuan("19.70"));
        assertThat(paid.booking().balance().prepaid()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_surplus_is_paid_ahead_example_E4_6() {
        Payment.Paid paid = pay(twoDebts(), "250.00");
        assertThat(paid.booking().balance().open()).isEmpty();
        assertThat(paid.booking().balance().prepaid()).isEqualTo(Money.yuan("30.30"));
        assertThat(paid.booking().entries())
                .extracting(LedgerEntry::postings)
                .containsExactly(
                        List.of(
                                debit(new LedgerAccount.Receivable(Samples.ACCOUNT), "1.20")
                                        .on(Samples.JANUARY),
                                debit(new LedgerAccount.LateFees(), "-1.20").on(Samples.JANUARY)),
                        List.of(
                                debit(new LedgerAccount.Receivable(Samples.ACCOUNT), "-121.20")
                                        .on(Samples.JANUARY),
                                debit(new LedgerAccount.Receivable(Samples.ACCOUNT), "-98.50")
                                        .on(Samples.FEBRUARY),
                                debit(new LedgerAccount.Clearing(Channel.COUNTER), "250.00"),
                                debit(new LedgerAccount.Prepaid(Samples.ACCOUNT), "-30.30")));
    }

    private static Posting debit(LedgerAccount account, String yuan) {
        return Posting.debit(account, Money.yuan(yuan));
    }

    @Test
    void money_paid_ahead_settles_the_next_bill_at_its_issue() {
        AccountBalance ahead = pay(Samples.balance(), "100.00").booking().balance();
        Booking issued = Samples.done(ahead.charge(Samples.charge(Samples.JANUARY, "2026-02-28", "120.00"), PAID))
                .meetingBills(Set.of(), Samples.POLICY);
        assertThat(issued.balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(issued.balance().owed()).isEqualTo(Money.yuan("20.00"));
        assertThat(issued.entries())
                .extracting(LedgerEntry::cause)
                .containsExactly(LedgerEntry.Cause.BILL, LedgerEntry.Cause.PREPAID_USED);
    }

    /** 500.00 open, 100.00 credited: 400.00 with the fee of the days up to the credit is all that is still owed. */
    @Test
    void a_credit_settles_the_oldest_open_bill_at_once_with_its_late_fee() {
        Booking credited = Samples.done(twoDebts().charge(Samples.charge(BillNo.of(3), "2026-02-28", "-125.00"), PAID))
                .meetingBills(Set.of(), Samples.POLICY);
        assertThat(credited.allocations())
                .containsExactly(
                        new Allocation(Samples.JANUARY, Money.yuan("120.00"), Money.yuan("1.20")),
                        new Allocation(Samples.FEBRUARY, Money.yuan("3.80"), Money.ZERO));
        assertThat(credited.balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(credited.prepaid()).isEqualTo(Money.ZERO);
        assertThat(credited.entries())
                .extracting(LedgerEntry::cause, LedgerEntry::document)
                .containsExactly(
                        tuple(LedgerEntry.Cause.BILL, BillNo.of(3).value()),
                        tuple(LedgerEntry.Cause.LATE_FEE, BillNo.of(3).value()),
                        tuple(LedgerEntry.Cause.PREPAID_USED, BillNo.of(3).value()));
        assertThat(credited.facts())
                .filteredOn(fact -> fact instanceof ReceivableChanged)
                .extracting(fact -> ((ReceivableChanged) fact).bill())
                .containsExactly(BillNo.of(3), Samples.JANUARY, Samples.FEBRUARY);
    }

    @Test
    void money_ahead_leaves_a_bill_in_dispute_alone_and_meets_the_others() {
        Booking credited = Samples.done(twoDebts().charge(Samples.charge(BillNo.of(3), "2026-02-28", "-125.00"), PAID))
                .meetingBills(Set.of(Samples.JANUARY), Samples.POLICY);
        assertThat(credited.allocations())
                .containsExactly(new Allocation(Samples.FEBRUARY, Money.yuan("98.50"), Money.ZERO));
        assertThat(credited.balance().prepaid()).isEqualTo(Money.yuan("26.50"));
        Booking after = credited.balance()
                .useAhead("dispute 1", Set.of(), Samples.POLICY, PAID)
                .orElseThrow();
        assertThat(after.balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(after.balance().owed()).isEqualTo(Money.yuan("94.70"));
    }

    /** Entered twice by one bill: at its issue and when it is taken back; each entry has a key of its own. */
    @Test
    void a_bill_that_used_money_ahead_and_is_taken_back_lets_it_settle_another() {
        AccountBalance ahead = pay(Samples.balance(), "100.00").booking().balance();
        Booking issued = Samples.done(ahead.charge(Samples.charge(Samples.JANUARY, "2026-02-28", "100.00"), PAID))
                .meetingBills(Set.of(), Samples.POLICY);
        Booking second = Samples.done(
                        issued.balance().charge(Samples.charge(Samples.FEBRUARY, "2026-03-31", "60.00"), PAID))
                .meetingBills(Set.of(), Samples.POLICY);
        Booking back = Samples.done(
                        second.balance().cancel(Samples.charge(Samples.JANUARY, "2026-02-28", "100.00"), PAID))
                .meetingBills(Set.of(), Samples.POLICY);
        assertThat(back.balance().open()).isEmpty();
        assertThat(back.balance().prepaid()).isEqualTo(Money.yuan("40.00"));
        assertThat(back.entries().getLast().document())
                .isNotEqualTo(issued.entries().getLast().document());
    }

    @Test
    void principal_paid_late_leaves_its_fee_open_and_no_fee_grows_on_a_fee() {
        AccountBalance rest = pay(twoDebts(), "120.00").booking().balance();
        Receivable january = rest.of(Samples.JANUARY).orElseThrow();
        assertThat(january.openPrincipal()).isEqualTo(Money.ZERO);
        assertThat(january.openFee()).isEqualTo(Money.yuan("1.20"));
        assertThat(january.accrued(Samples.POLICY, LocalDate.of(2027, 1, 1))).isEqualTo(LateFee.NONE);
    }

    @Test
    void a_reversed_payment_opens_again_what_it_had_settled() {
        Payment.Paid paid = pay(twoDebts(), "250.00");
        Payment.Paid back =
                Samples.done(paid.payment().reverse(paid.booking().balance(), Samples.POLICY, "wrong account", PAID));
        assertThat(back.booking().balance().owed()).isEqualTo(Money.yuan("219.70"));
        assertThat(back.booking().balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(back.payment().reverse(back.booking().balance(), Samples.POLICY, "again", PAID))
                .isEqualTo(Outcome.refused(PaymentRefusal.ALREADY_REVERSED));
    }

    @Test
    void a_payment_is_reversed_before_half_past_eleven_in_the_evening_only() {
        Payment.Paid paid = pay(twoDebts(), "250.00");
        Instant cutOff = Zone.startOf(LocalDate.of(2026, 2, 11)).minusSeconds(1_800);
        AccountBalance balance = paid.booking().balance();
        assertThat(paid.payment().reverse(balance, Samples.POLICY, "late", cutOff))
                .isEqualTo(Outcome.refused(PaymentRefusal.TOO_LATE_TO_REVERSE));
        assertThat(paid.payment().reverse(balance, Samples.POLICY, "in time", cutOff.minusSeconds(1)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void money_paid_ahead_and_used_is_not_given_back() {
        Payment.Paid paid = pay(Samples.balance(), "100.00");
        AccountBalance used = Samples.done(
                        paid.booking().balance().charge(Samples.charge(Samples.JANUARY, "2026-02-28", "80.00"), PAID))
                .meetingBills(Set.of(), Samples.POLICY)
                .balance();
        assertThat(paid.payment().reverse(used, Samples.POLICY, "wrong", PAID))
                .isEqualTo(Outcome.refused(PaymentRefusal.PREPAID_ALREADY_USED));
    }

    @Test
    void what_was_paid_of_a_reversed_bill_is_paid_ahead() {
        AccountBalance paid = pay(twoDebts(), "130.00").booking().balance();
        Booking cancelled = Samples.done(paid.cancel(Samples.charge(Samples.JANUARY, "2026-01-31", "120.00"), PAID));
        assertThat(cancelled.balance().prepaid()).isEqualTo(Money.yuan("121.20"));
        assertThat(cancelled.balance().of(Samples.JANUARY).orElseThrow().isOpen())
                .isFalse();
        assertThat(cancelled.balance().owed()).isEqualTo(Money.yuan("-31.50"));
    }

    @Test
    void a_bill_is_not_charged_twice() {
        assertThat(twoDebts().charge(Samples.charge(Samples.JANUARY, "2026-01-31", "120.00"), PAID))
                .isEqualTo(Outcome.refused(BalanceRefusal.ALREADY_CHARGED));
    }

    @Test
    void a_bill_that_was_written_off_is_told_as_such_and_not_reversed_before_it_came_back() {
        Booking written =
                Samples.done(pay(twoDebts(), "20.00").booking().balance().writeOff(Samples.JANUARY, PAID));
        assertThat(written.facts())
                .containsExactly(new ReceivableChanged(
                        Samples.JANUARY,
                        Samples.ACCOUNT,
                        Money.yuan("20.00"),
                        Money.yuan("20.00"),
                        Money.ZERO,
                        Money.yuan("101.20"),
                        Zone.day(PAID)));
        Charge january = Samples.charge(Samples.JANUARY, "2026-01-31", "120.00");
        assertThat(written.balance().cancel(january, PAID)).isEqualTo(Outcome.refused(BalanceRefusal.WRITTEN_OFF));
        Booking back = Samples.done(
                written.balance().reinstate(Samples.JANUARY, Money.yuan("100.00"), Money.yuan("1.20"), PAID));
        assertThat(back.facts()).hasSize(1);
        assertThat(Samples.done(back.balance().cancel(january, PAID)).balance().owed())
                .isEqualTo(Money.yuan("78.50"));
    }

    @Test
    void an_order_is_for_all_that_is_open_and_confirmed_once() {
        PaymentOrder order = Samples.done(PaymentOrder.open(
                PaymentOrderNo.of(9),
                Samples.JANUARY,
                twoDebts(),
                Channel.WECHAT_PAY,
                Samples.POLICY,
                PAID,
                PAID.plusSeconds(7_200)));
        assertThat(order.amount()).isEqualTo(Money.yuan("121.20"));
        ChannelReference transaction = new ChannelReference("4200001");
        assertThat(order.confirm(transaction, Money.yuan("121.19"), Samples.PAYMENT))
                .isEqualTo(Outcome.refused(PaymentOrderRefusal.AMOUNT_DIFFERS));
        PaymentOrder paid = Samples.done(order.confirm(transaction, order.amount(), Samples.PAYMENT));
        assertThat(paid.wasPaidBy(transaction)).isTrue();
        assertThat(paid.confirm(new ChannelReference("4200002"), order.amount(), Samples.PAYMENT))
                .isEqualTo(Outcome.refused(PaymentOrderRefusal.PAID_OTHERWISE));
    }
}
