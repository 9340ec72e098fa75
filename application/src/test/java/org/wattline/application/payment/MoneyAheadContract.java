package org.wattline.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** Money that lies ahead never stays beside an open bill, whatever set it free (PAY-170). Nothing is late, so that no fee comes in between. */
public abstract class MoneyAheadContract {
    private static final AccountNo ACCOUNT = AccountNo.of(101);
    private static final String DUE = "2026-02-28";

    private final Set<BillNo> disputed = new HashSet<>();
    private final List<Set<AccountNo>> asked = new ArrayList<>();

    protected abstract PaymentStore store();

    protected abstract Outbox outbox();

    private Books books() {
        return new Books(
                store().balances(),
                store().ledger(),
                account -> Optional.of(AccountBalance.open(account, SamplePayments.CUSTOMER, SamplePayments.UNIT)),
                new MoneyAhead(day -> POLICY, this::inDispute),
                outbox());
    }

    private Set<BillNo> inDispute(Set<AccountNo> accounts, LocalDate day) {
        asked.add(accounts);
        return Set.copyOf(disputed);
    }

    private AccountBalance book(Function<AccountBalance, Outcome<Booking>> decision, BillNo... also) {
        return done(store().work()
                .perform(
                        Act.of(CLERK, "payment.test"),
                        () -> books().of(ACCOUNT, Set.of(also)).then(decision).map(books()::book)));
    }

    private AccountBalance bill(long no, String yuan) {
        return book(balance -> balance.charge(charge(no, DUE, yuan), NOW));
    }

    private AccountBalance pay(long no, String yuan) {
        return book(balance ->
                Outcome.done(SamplePayments.payment(no, balance, "p" + no, yuan).booking()));
    }

    private AccountBalance balance() {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().balances().find(ACCOUNT).orElseThrow();
    }

    private List<LedgerEntry.Cause> causes() {
        return store().ledgerViews().entries(Scope.EVERYTHING, ACCOUNT, Page.Request.first(50)).items().stream()
                .map(LedgerEntry::cause)
                .toList();
    }

    /** The customer is told 400.00, pays 400.00, and nothing is left to grow a fee or to be dunned for. */
    @Test
    void a_credit_beside_an_open_bill_settles_it_and_what_is_told_is_all_that_is_owed() {
        bill(1, "500.00");
        bill(2, "-100.00");
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(balance().owed()).isEqualTo(Money.yuan("400.00"));
        pay(1, "400.00");
        assertThat(balance().open()).isEmpty();
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(causes())
                .containsExactlyInAnyOrder(
                        LedgerEntry.Cause.BILL,
                        LedgerEntry.Cause.BILL,
                        LedgerEntry.Cause.PREPAID_USED,
                        LedgerEntry.Cause.PAYMENT);
    }

    @Test
    void what_was_paid_of_a_bill_that_is_taken_back_settles_the_next_one() {
        bill(1, "120.00");
        pay(1, "120.00");
        bill(2, "98.50");
        book(balance -> balance.cancel(charge(1, DUE, "120.00"), NOW), BillNo.of(1));
        assertThat(balance().open()).isEmpty();
        assertThat(balance().prepaid()).isEqualTo(Money.yuan("21.50"));
    }

    @Test
    void a_refund_that_comes_to_nothing_settles_the_bill_again_that_it_had_opened() {
        bill(1, "120.00");
        Payment.Paid paid = SamplePayments.payment(1, balance(), "p1", "120.00");
        book(balance -> Outcome.done(paid.booking()));
        book(
                balance -> balance.refund(
                        "R1", paid.payment().allocations(), Channel.WECHAT_PAY, Money.yuan("120.00"), POLICY, NOW),
                BillNo.of(1));
        assertThat(balance().owed()).isEqualTo(Money.yuan("120.00"));
        book(balance -> Outcome.done(balance.refundFailed("R1", Channel.WECHAT_PAY, Money.yuan("120.00"), NOW)));
        assertThat(balance().open()).isEmpty();
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
    }

    @Test
    void security_given_back_settles_what_is_open() {
        bill(1, "120.00");
        book(balance -> Outcome.done(balance.deposit("D1", Channel.COUNTER, Money.yuan("50.00"), NOW)));
        book(balance -> Outcome.done(balance.releaseSecurity("D1/back", Money.yuan("50.00"), Money.yuan("1.00"), NOW)));
        assertThat(balance().owed()).isEqualTo(Money.yuan("69.00"));
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_bill_in_dispute_is_left_alone_until_the_dispute_is_over() {
        bill(1, "120.00");
        disputed.add(BillNo.of(1));
        bill(2, "-100.00");
        assertThat(balance().prepaid()).isEqualTo(Money.yuan("100.00"));
        assertThat(balance().open()).extracting(Receivable::bill).containsExactly(BillNo.of(1));
        disputed.clear();
        in(store().work(), () -> books().settle(balance(), "dispute 1", NOW));
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(balance().owed()).isEqualTo(Money.yuan("20.00"));
    }

    @Test
    void money_ahead_meets_a_bill_when_its_dispute_has_come_to_its_day() {
        bill(1, "120.00");
        disputed.add(BillNo.of(1));
        bill(2, "-100.00");
        Set<AccountNo> both = Set.of(ACCOUNT, AccountNo.of(102));
        assertThat(settledAll(both)).isZero();
        assertThat(balance().prepaid()).isEqualTo(Money.yuan("100.00"));
        disputed.clear();
        assertThat(settledAll(both)).isEqualTo(1);
        assertThat(balance().prepaid()).isEqualTo(Money.ZERO);
        assertThat(balance().owed()).isEqualTo(Money.yuan("20.00"));
        assertThat(settledAll(both)).isZero();
    }

    private int settledAll(Set<AccountNo> accounts) {
        return in(store().work(), () -> books().settleAll(accounts, "dunning 2026-02-10", NOW));
    }

    /** As a bill run books: one question about disputes for all accounts, and none for those that owe nothing else. */
    @Test
    void many_accounts_are_settled_as_a_set() {
        AccountNo other = AccountNo.of(102);
        AccountNo third = AccountNo.of(103);
        issue(List.of(ACCOUNT, other, third), 10, "-30.00");
        assertThat(asked).isEmpty();
        issue(List.of(ACCOUNT, other, third), 20, "100.00");
        assertThat(asked).isEmpty();
        issue(List.of(ACCOUNT, other), 30, "-80.00");
        assertThat(asked).containsExactly(Set.of(ACCOUNT, other));
        assertThat(balance().prepaid()).isEqualTo(Money.yuan("10.00"));
        assertThat(balance().open()).isEmpty();
        assertThat(store().balances().find(third).orElseThrow().owed()).isEqualTo(Money.yuan("70.00"));
    }

    private void issue(List<AccountNo> accounts, int first, String yuan) {
        in(store().work(), () -> {
            var all = books().of(accounts.stream()
                    .map(no -> AccountBalance.open(no, SamplePayments.CUSTOMER, SamplePayments.UNIT))
                    .toList());
            List<Booking> bookings = new ArrayList<>();
            for (int i = 0; i < accounts.size(); i++)
                bookings.add(done(
                        Objects.requireNonNull(all.get(accounts.get(i))).charge(charge(first + i, DUE, yuan), NOW)));
            books().bookAll(bookings);
            return bookings;
        });
    }
}
