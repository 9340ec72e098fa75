package org.wattline.application.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.UNIT;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Charge;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.ledger.ClosedPeriod;
import org.wattline.domain.payment.ledger.PeriodRefusal;
import org.wattline.domain.quantity.Money;

/** Periods and reports of the books over a real store. */
public abstract class LedgerReportsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    protected abstract PaymentStore store();

    protected abstract LedgerPeriods periods();

    protected abstract LedgerReports reports();

    /** An account with a bill due on 31 January and one due on 28 February, of which the first is half paid a month later. */
    private void books() {
        AccountBalance open = in(store().work(), () -> {
            var first = done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW));
            AccountBalance stored = store().balances().add(first.balance());
            store().ledger().append(first.entries());
            var second = done(stored.charge(charge(2, "2026-02-28", "50.00"), NOW));
            store().ledger().append(second.entries());
            return store().balances().save(second.balance());
        });
        in(store().work(), () -> {
            AccountBalance balance = store().balances().find(open.account()).orElseThrow();
            Payment.Paid paid = done(Payment.received(
                            PaymentNo.of(1), balance, Channel.COUNTER, Optional.empty(), Money.yuan("60.00"), LATER)
                    .then(payment -> payment.settle(balance, POLICY, LATER)));
            store().ledger().append(paid.booking().entries());
            return store().balances().save(paid.booking().balance());
        });
    }

    @Test
    void what_is_owed_is_told_by_its_age_as_of_any_day() {
        books();
        assertThat(reports().ageing(Scope.EVERYTHING, DAY))
                .containsExactly(
                        new LedgerReports.Aged(LedgerReports.Age.NOT_DUE, DebtorClass.RESIDENT, 1, Money.yuan("50.00")),
                        new LedgerReports.Aged(LedgerReports.Age.TO_30, DebtorClass.RESIDENT, 1, Money.yuan("120.00")));
        assertThat(reports().ageing(Scope.EVERYTHING, DAY.plusDays(30)))
                .containsExactly(
                        new LedgerReports.Aged(LedgerReports.Age.TO_30, DebtorClass.RESIDENT, 1, Money.yuan("50.00")),
                        new LedgerReports.Aged(LedgerReports.Age.TO_60, DebtorClass.RESIDENT, 1, Money.yuan("64.80")));
        assertThat(reports().ageing(Scope.EVERYTHING, DAY.minusDays(1))).isEmpty();
        assertThat(reports().ageing(new Scope(Optional.of(new UnitPath("/42")), Optional.empty()), DAY))
                .isEmpty();
    }

    @Test
    void what_was_earned_is_told_by_unit_component_and_class() {
        books();
        assertThat(reports().revenue(Scope.EVERYTHING, Span.of(DAY, DAY.plusDays(60))))
                .containsExactly(
                        new LedgerReports.Earned(UNIT, "ENERGY", DebtorClass.RESIDENT, Money.yuan("170.00")),
                        new LedgerReports.Earned(UNIT, "LATE_FEES", DebtorClass.RESIDENT, Money.yuan("4.80")));
        assertThat(reports().revenue(Scope.EVERYTHING, Span.of(DAY.plusDays(1), DAY.plusDays(60))))
                .extracting(LedgerReports.Earned::component)
                .containsExactly("LATE_FEES");
    }

    @Test
    void what_was_taken_is_told_by_branch_day_and_channel() {
        books();
        LocalDate paid = DAY.plusDays(30);
        assertThat(reports().takings(Scope.EVERYTHING, Span.of(DAY, paid.plusDays(1))))
                .containsExactly(
                        new LedgerReports.Taken(UNIT, paid, Channel.COUNTER, 1, Money.yuan("60.00"), Money.ZERO));
        in(store().work(), () -> {
            AccountBalance balance =
                    store().balances().find(empty(101).account()).orElseThrow();
            Payment.Paid more = done(Payment.received(
                            PaymentNo.of(2), balance, Channel.COUNTER, Optional.empty(), Money.yuan("30.00"), LATER)
                    .then(payment -> payment.settle(balance, POLICY, LATER)));
            store().ledger().append(more.booking().entries());
            AccountBalance held = store().balances().save(more.booking().balance());
            var back = done(more.payment().reverse(held, POLICY, "typed twice", LATER));
            store().ledger().append(back.booking().entries());
            return store().balances().save(back.booking().balance());
        });
        assertThat(reports().takings(Scope.EVERYTHING, Span.of(paid, paid.plusDays(1))))
                .containsExactly(new LedgerReports.Taken(
                        UNIT, paid, Channel.COUNTER, 2, Money.yuan("90.00"), Money.yuan("30.00")));
        assertThat(reports().takings(Scope.EVERYTHING, Span.of(DAY, paid))).isEmpty();
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        assertThat(reports().takings(elsewhere, Span.of(DAY, paid.plusDays(1)))).isEmpty();
    }

    @Test
    void what_counters_took_is_told_by_the_unit_of_who_took_it_whomever_it_was_for() {
        books();
        LocalDate day = DAY.plusDays(30);
        Span days = Span.of(DAY, day.plusDays(1));
        assertThat(reports().takingsAtCounters(Scope.EVERYTHING, Optional.empty(), days))
                .as("the system sits at no counter")
                .isEmpty();
        UnitPath hall = new UnitPath("/42/4201");
        taken(2, hall, Channel.COUNTER, "30.00");
        taken(3, hall, Channel.COUNTER, "5.00");
        taken(4, new UnitPath("/43"), Channel.COUNTER, "1.00");
        taken(5, hall, Channel.AGENCY, "2.00");
        var here = new LedgerReports.TakenAt(hall, UNIT, day, 2, Money.yuan("35.00"), Money.ZERO);
        var there = new LedgerReports.TakenAt(new UnitPath("/43"), UNIT, day, 1, Money.yuan("1.00"), Money.ZERO);
        assertThat(reports().takingsAtCounters(Scope.EVERYTHING, Optional.empty(), days))
                .containsExactly(here, there);
        assertThat(reports().takingsAtCounters(Scope.EVERYTHING, Optional.of(new UnitPath("/42")), days))
                .containsExactly(here);
        Scope ofTheHall = new Scope(Optional.of(hall), Optional.empty());
        assertThat(reports().takingsAtCounters(ofTheHall, Optional.empty(), days))
                .as("for customers of another branch")
                .containsExactly(here);
        Scope ofTheCustomers = new Scope(Optional.of(UNIT), Optional.empty());
        assertThat(reports().takingsAtCounters(ofTheCustomers, Optional.empty(), days))
                .isEmpty();
        assertThat(reports().takingsAtCounters(Scope.EVERYTHING, Optional.empty(), Span.of(DAY, day)))
                .isEmpty();
    }

    /** Taken by a member of staff of a unit. */
    private void taken(int no, UnitPath unit, Channel channel, String yuan) {
        Caller cashier =
                new Caller("cashier " + unit, Caller.Kind.STAFF, unit, Set.of(), Set.of(), Caller.Origin.INTERNAL);
        done(store().work().perform(Act.of(cashier, "payment.take-payment"), () -> {
            AccountBalance balance =
                    store().balances().find(empty(101).account()).orElseThrow();
            Payment.Paid paid =
                    done(Payment.received(PaymentNo.of(no), balance, channel, Optional.empty(), Money.yuan(yuan), LATER)
                            .then(payment -> payment.settle(balance, POLICY, LATER)));
            store().ledger().append(paid.booking().entries());
            return Outcome.done(store().balances().save(paid.booking().balance()));
        }));
    }

    @Test
    void a_late_fee_is_told_under_the_class_of_its_own_bill() {
        books();
        in(store().work(), () -> {
            AccountBalance balance =
                    store().balances().find(empty(101).account()).orElseThrow();
            Charge shop = new Charge(
                    BillNo.of(3), DebtorClass.OTHER, LocalDate.of(2026, 2, 28), Map.of("ENERGY", Money.yuan("100.00")));
            var charged = done(balance.charge(shop, NOW));
            AccountBalance stored = store().balances().save(charged.balance());
            store().ledger().append(charged.entries());
            Payment.Paid paid = done(Payment.received(
                            PaymentNo.of(2), stored, Channel.COUNTER, Optional.empty(), Money.yuan("300.00"), LATER)
                    .then(payment -> payment.settle(stored, POLICY, LATER)));
            store().ledger().append(paid.booking().entries());
            return store().balances().save(paid.booking().balance());
        });
        assertThat(reports().revenue(Scope.EVERYTHING, Span.of(DAY.plusDays(1), DAY.plusDays(60))))
                .containsExactly(
                        new LedgerReports.Earned(UNIT, "LATE_FEES", DebtorClass.OTHER, Money.yuan("2.40")),
                        new LedgerReports.Earned(UNIT, "LATE_FEES", DebtorClass.RESIDENT, Money.yuan("5.40")));
    }

    @Test
    void a_closed_month_takes_no_entry_and_months_are_closed_in_order() {
        books();
        ClosingPeriods closing = new ClosingPeriods(
                store().work(), periods(), store().ledgerViews(), () -> NOW.plus(Duration.ofDays(60)));
        YearMonth february = YearMonth.of(2026, 2);
        ClosedPeriod closed = done(closing.handle(CLERK, new ClosingPeriods.Close(february)));
        assertThat(periods().closed()).containsExactly(closed);
        assertThat(closing.handle(CLERK, new ClosingPeriods.Close(february)))
                .isEqualTo(Outcome.refused(PeriodRefusal.ALREADY_CLOSED));
        assertThat(closing.handle(CLERK, new ClosingPeriods.Close(february.plusMonths(2))))
                .isEqualTo(Outcome.refused(PeriodRefusal.NOT_OVER));
        assertThatThrownBy(() -> in(store().work(), () -> {
                    var late = done(empty(102).charge(charge(3, "2026-02-28", "10.00"), NOW));
                    AccountBalance stored = store().balances().add(late.balance());
                    store().ledger().append(late.entries());
                    return stored;
                }))
                .hasStackTraceContaining("the books of 2026-02 are closed");
        AccountBalance now = in(store().work(), () -> {
            var late = done(empty(102).charge(charge(3, "2026-02-28", "10.00"), LATER));
            AccountBalance stored = store().balances().add(late.balance());
            store().ledger().append(late.entries());
            return stored;
        });
        assertThat(now.owed()).isEqualTo(Money.yuan("10.00"));
    }
}
