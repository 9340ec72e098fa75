package org.wattline.application.payment.cashier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.KeepingDeposits;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.cashier.CashierDay;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.payment.cashier.CashierPolicy;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.quantity.Money;

/** Cashiers count their cash: up to ten yuan alone, beyond with somebody else. */
public abstract class CashierDaysContract {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Caller ANNA = Caller.system("anna");
    private static final Caller BERT = Caller.system("bert");
    private static final CashierDayId ANNAS = new CashierDayId("anna", DAY);

    private TakingPayments taking;
    private TakingAtCounter counter;
    private ReversingPayments reversing;
    private ClosingCashierDays closing;
    private KeepingDeposits keeping;

    protected abstract PaymentStore store();

    protected abstract CashierDays days();

    protected abstract Deposits deposits();

    protected abstract Outbox outbox();

    @BeforeEach
    void wire() {
        AtomicLong running = new AtomicLong();
        Books books = new Books(
                store().balances(),
                store().ledger(),
                account -> Optional.of(empty(101)),
                SamplePayments.AHEAD,
                outbox());
        taking = new TakingPayments(
                store().work(),
                books,
                store().payments(),
                day -> SamplePayments.POLICY,
                series -> running.incrementAndGet(),
                outbox(),
                () -> NOW);
        counter = new TakingAtCounter(taking, days(), () -> NOW);
        reversing = new ReversingPayments(
                store().work(),
                books,
                store().payments(),
                no -> false,
                day -> SamplePayments.POLICY,
                outbox(),
                () -> NOW);
        keeping = new KeepingDeposits(
                store().work(),
                deposits(),
                books,
                day -> SamplePayments.POLICY,
                days -> List.of(),
                days(),
                UUID::randomUUID,
                outbox(),
                () -> NOW);
        closing = new ClosingCashierDays(
                store().work(),
                days(),
                day -> new CashierPolicy("TEST", Span.startingOn(DAY), "test", Money.yuan("10.00")),
                store().ledger(),
                () -> NOW);
    }

    private static TakingPayments.Take money(Channel channel, String reference, String yuan) {
        return new TakingPayments.Take(
                AccountNo.of(101),
                channel,
                Optional.of(reference).filter(text -> !text.isEmpty()).map(ChannelReference::new),
                Money.yuan(yuan));
    }

    private Outcome<Payment> paid(Caller who, Channel channel, String reference, String yuan) {
        return counter.handle(who, new TakingPayments.TakeByHand(money(channel, reference, yuan)));
    }

    private Outcome<CashierDay> counted(Caller who, String yuan, String reason) {
        return closing.handle(who, new ClosingCashierDays.Count(DAY, Money.yuan(yuan), reason));
    }

    private Money owned(String kind) {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, LocalDate.of(2026, 12, 31)).stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void a_cashier_counts_the_cash_that_the_same_took_and_nobody_elses() {
        done(paid(ANNA, Channel.COUNTER, "", "100.00"));
        done(paid(ANNA, Channel.COUNTER, "CARD-1", "40.00"));
        done(paid(ANNA, Channel.ONLINE_BANK, "", "7.00"));
        Payment berts = done(paid(BERT, Channel.COUNTER, "", "30.00"));
        done(reversing.handle(ANNA, new ReversingPayments.Reverse(berts.no(), berts.version(), "wrong account")));
        CashierDay day = done(counted(ANNA, "70.00", ""));
        assertThat(day.expected()).isEqualTo(Money.yuan("70.00"));
        assertThat(day.state()).isEqualTo(CashierDay.State.CLOSED);
        assertThat(days().find(ANNAS)).contains(day);
        assertThat(days().cash(new CashierDayId("bert", DAY))).isEqualTo(Money.yuan("30.00"));
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.ZERO);
    }

    @Test
    void security_that_a_cashier_took_is_cash_of_the_day_and_none_is_taken_once_it_is_closed() {
        SecurityDeposit asked = done(keeping.handle(
                BERT, new KeepingDeposits.Demand(AccountNo.of(101), Money.yuan("500.00"), DAY, "temporary supply")));
        SecurityDeposit part = done(received(ANNA, asked, "300.00"));
        SecurityDeposit more = done(received(BERT, part, "50.00"));
        done(paid(ANNA, Channel.COUNTER, "", "20.00"));
        assertThat(done(counted(ANNA, "320.00", "")).expected()).isEqualTo(Money.yuan("320.00"));
        assertThat(received(ANNA, more, "150.00")).isEqualTo(Outcome.refused(CashierRefusal.DAY_CLOSED));
        assertThat(deposits().find(asked.id())).contains(more);
        assertThat(done(received(BERT, more, "150.00")).held()).isEqualTo(Money.yuan("500.00"));
        assertThat(days().cash(new CashierDayId("bert", DAY))).isEqualTo(Money.yuan("200.00"));
        assertThat(in(store().work(), () -> days().takes(ANNAS))).isFalse();
        assertThat(in(store().work(), () -> days().takes(new CashierDayId("bert", DAY))))
                .isTrue();
    }

    private Outcome<SecurityDeposit> received(Caller who, SecurityDeposit held, String yuan) {
        KeepingDeposits.On on = new KeepingDeposits.On(held.id(), held.version());
        return keeping.handle(who, new KeepingDeposits.Receive(on, Money.yuan(yuan)));
    }

    @Test
    void what_is_short_is_booked_with_its_reason_and_the_day_takes_no_more_payments() {
        done(paid(ANNA, Channel.COUNTER, "", "100.00"));
        assertThat(counted(ANNA, "98.50", "")).isEqualTo(Outcome.refused(CashierRefusal.REASON_WANTED));
        assertThat(done(counted(ANNA, "98.50", "wrong change")).difference()).isEqualTo(Money.yuan("-1.50"));
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.yuan("1.50"));
        assertThat(owned("CLEARING")).isEqualTo(Money.yuan("98.50"));
        assertThat(paid(ANNA, Channel.COUNTER, "", "1.00")).isEqualTo(Outcome.refused(CashierRefusal.DAY_CLOSED));
        assertThat(paid(ANNA, Channel.COUNTER, "CARD-2", "1.00")).isEqualTo(Outcome.refused(CashierRefusal.DAY_CLOSED));
        assertThat(done(paid(BERT, Channel.COUNTER, "", "1.00")).amount()).isEqualTo(Money.yuan("1.00"));
        assertThat(counted(ANNA, "98.50", "again")).isEqualTo(Outcome.refused(CashierRefusal.DAY_CLOSED));
        assertThat(closing.handle(ANNA, new ClosingCashierDays.Count(DAY.plusDays(1), Money.ZERO, "")))
                .isEqualTo(Outcome.refused(CashierRefusal.DAY_NOT_NOW));
    }

    @Test
    void beyond_the_limit_somebody_else_approves_or_lets_it_be_counted_again() {
        done(paid(ANNA, Channel.COUNTER, "", "100.00"));
        CashierDay over = done(counted(ANNA, "110.01", "a customer did not wait for the change"));
        assertThat(over.state()).isEqualTo(CashierDay.State.WAITING);
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.ZERO);
        assertThat(paid(ANNA, Channel.COUNTER, "", "1.00")).isEqualTo(Outcome.refused(CashierRefusal.DAY_CLOSED));
        assertThat(closing.handle(ANNA, new ClosingCashierDays.Approve(ANNAS, over.version())))
                .isEqualTo(Outcome.refused(CashierRefusal.OWN_COUNT));
        CashierDay rejected =
                done(closing.handle(BERT, new ClosingCashierDays.Reject(ANNAS, "count again", over.version())));
        assertThat(days().list(Scope.EVERYTHING, Optional.of(CashierDay.State.REJECTED), Page.Request.first(9))
                        .items())
                .containsExactly(rejected);
        done(paid(ANNA, Channel.COUNTER, "", "1.00"));
        CashierDay again = done(counted(ANNA, "111.50", "found more"));
        CashierDay closed = done(closing.handle(BERT, new ClosingCashierDays.Approve(ANNAS, again.version())));
        assertThat(closed.stage()).isEqualTo(new CashierDay.Closed("bert", NOW));
        assertThat(owned("DIFFERENCES")).isEqualTo(Money.yuan("-10.50"));
        assertThat(closing.handle(BERT, new ClosingCashierDays.Approve(ANNAS, closed.version())))
                .isEqualTo(Outcome.refused(CashierRefusal.NOT_WAITING));
        assertThat(closing.handle(
                        BERT, new ClosingCashierDays.Approve(new CashierDayId("carl", DAY), closed.version())))
                .isEqualTo(Outcome.refused(CashierRefusal.UNKNOWN_DAY));
    }

    @Test
    void a_day_is_counted_once_and_nobody_overwrites_what_somebody_else_stored() {
        CashierDay day = done(counted(ANNA, "0.00", ""));
        assertThatThrownBy(() -> in(store().work(), () -> days().add(day))).isInstanceOf(AlreadyThere.class);
        CashierDay stale = day.at(day.version().next());
        assertThatThrownBy(() -> in(store().work(), () -> days().save(stale))).isInstanceOf(StaleState.class);
    }

    protected final TakingPayments taking() {
        return taking;
    }

    protected final TakingPayments.Take cash() {
        return money(Channel.COUNTER, "", "5.00");
    }

    protected final void closeAnnasDay() {
        assertThat(done(counted(ANNA, "0.00", "")).closed()).isTrue();
    }

    protected static Caller anna() {
        return ANNA;
    }
}
