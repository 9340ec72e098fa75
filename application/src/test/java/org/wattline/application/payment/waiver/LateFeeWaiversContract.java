package org.wattline.application.payment.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.payment.waiver.WaiverId;
import org.wattline.domain.payment.waiver.WaiverPolicy;
import org.wattline.domain.payment.waiver.WaiverRefusal;
import org.wattline.domain.quantity.Money;

/** Waiving late fees over a real store. Bill 1 of 120.00 fell due ten days ago, at one in a thousand a day: 1.20. */
public abstract class LateFeeWaiversContract {
    private static final BillNo BILL = BillNo.of(1);
    private static final Caller CHIEF = Caller.system("chief");
    private static final Caller STATION = new Caller(
            "station", Caller.Kind.STAFF, new UnitPath("/33/3301/330106/33010601"), Set.of(), Set.of(), CHIEF.origin());
    private static final WaiverPolicy POLICY = new WaiverPolicy(
            "TEST",
            Span.startingOn(LocalDate.of(2024, 1, 1)),
            "test",
            Set.of("PLATFORM_OUTAGE"),
            Map.of(UnitLevel.STATION, Money.yuan("1.00")));

    private Instant now = NOW;

    protected abstract PaymentStore store();

    protected abstract LateFeeWaivers waivers();

    protected abstract Outbox outbox();

    private Books books() {
        return new Books(
                store().balances(), store().ledger(), account -> Optional.empty(), SamplePayments.AHEAD, outbox());
    }

    private WaivingLateFees waiving() {
        return new WaivingLateFees(
                store().work(),
                waivers(),
                books(),
                day -> POLICY,
                day -> SamplePayments.POLICY,
                UUID::randomUUID,
                outbox(),
                () -> now);
    }

    @BeforeEach
    void aBillIsLate() {
        in(store().work(), () -> store().balances().add(empty(101)));
        book(balance -> balance.charge(charge(1, "2026-01-31", "120.00"), NOW));
    }

    private void book(Function<AccountBalance, Outcome<Booking>> what) {
        done(store().work()
                .perform(
                        Act.of(CLERK, "payment.test"),
                        () -> books().of(empty(101).account(), Set.of(BILL))
                                .then(what)
                                .map(books()::book)));
    }

    private Outcome<LateFeeWaiver> ask(String yuan, String reason) {
        return waiving()
                .handle(
                        CLERK,
                        new WaivingLateFees.Request(
                                new LateFeeWaiver.Asked(BILL, Money.yuan(yuan), reason, "incident 17")));
    }

    private Outcome<LateFeeWaiver> grant(Caller who, LateFeeWaiver held) {
        return waiving().handle(who, new WaivingLateFees.Grant(held.id(), held.version()));
    }

    private Receivable bill() {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().balances()
                .find(empty(101).account(), Set.of(BILL))
                .orElseThrow()
                .of(BILL)
                .orElseThrow();
    }

    private Money earned() {
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, LocalDate.of(2030, 12, 31)).stream()
                .filter(line -> line.kind().equals("LATE_FEES"))
                .map(line -> line.credit().minus(line.debit()))
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void a_late_fee_is_waived_by_somebody_else_of_a_level_that_is_high_enough() {
        LateFeeWaiver asked = done(ask("1.20", "PLATFORM_OUTAGE"));
        assertThat(waivers().find(asked.id())).contains(asked);
        assertThat(waivers().waiting(BILL)).contains(asked);
        assertThat(grant(CLERK, asked)).isEqualTo(Outcome.refused(WaiverRefusal.OWN_REQUEST));
        assertThat(grant(STATION, asked)).isEqualTo(Outcome.refused(WaiverRefusal.OVER_LIMIT));
        LateFeeWaiver granted = done(grant(CHIEF, asked));
        assertThat(granted.state()).isEqualTo(LateFeeWaiver.State.GRANTED);
        assertThat(waivers().waiting(BILL)).isEmpty();
        assertThat(bill().open()).isEqualTo(Money.yuan("120.00"));
        assertThat(bill().accrued(SamplePayments.POLICY, LocalDate.of(2026, 2, 10))
                        .amount())
                .isEqualTo(Money.ZERO);
        assertThat(bill().accrued(SamplePayments.POLICY, LocalDate.of(2026, 2, 11))
                        .amount())
                .isEqualTo(Money.yuan("0.12"));
        assertThat(earned()).isEqualTo(Money.ZERO);
        assertThat(store().ledgerViews()
                        .entries(Scope.EVERYTHING, empty(101).account(), Page.Request.first(9))
                        .items())
                .extracting(LedgerEntry::cause)
                .containsExactlyInAnyOrder(
                        LedgerEntry.Cause.BILL, LedgerEntry.Cause.LATE_FEE, LedgerEntry.Cause.LATE_FEE_WAIVED);
        assertThat(grant(CHIEF, granted)).isEqualTo(Outcome.refused(WaiverRefusal.DECIDED));
    }

    @Test
    void what_was_waived_is_owed_again_when_it_is_undone_and_money_ahead_settles_it() {
        LateFeeWaiver granted = done(grant(STATION, done(ask("1.00", "PLATFORM_OUTAGE"))));
        assertThat(bill().open()).isEqualTo(Money.yuan("120.20"));
        book(balance ->
                Outcome.done(SamplePayments.payment(1, balance, "p", "120.50").booking()));
        assertThat(bill().isOpen()).isFalse();
        LateFeeWaiver undone = done(
                waiving().handle(CHIEF, new WaivingLateFees.Undo(granted.id(), "nothing failed", granted.version())));
        assertThat(bill().open()).isEqualTo(Money.yuan("0.70"));
        assertThat(earned()).isEqualTo(Money.yuan("1.20"));
        assertThat(waiving().handle(CHIEF, new WaivingLateFees.Undo(undone.id(), "again", undone.version())))
                .isEqualTo(Outcome.refused(WaiverRefusal.NOT_GRANTED));
    }

    @Test
    void nothing_is_waived_without_a_reason_beyond_what_is_open_or_twice_at_once() {
        assertThat(ask("1.20", "FRIENDSHIP")).isEqualTo(Outcome.refused(WaiverRefusal.REASON_NOT_ALLOWED));
        assertThat(ask("1.21", "PLATFORM_OUTAGE")).isEqualTo(Outcome.refused(WaiverRefusal.MORE_THAN_OPEN));
        assertThat(ask("0.00", "PLATFORM_OUTAGE")).isEqualTo(Outcome.refused(WaiverRefusal.MORE_THAN_OPEN));
        LateFeeWaiver asked = done(ask("1.20", "PLATFORM_OUTAGE"));
        assertThat(ask("0.10", "PLATFORM_OUTAGE")).isEqualTo(Outcome.refused(WaiverRefusal.WAITING));
        assertThatThrownBy(() -> in(
                        store().work(),
                        () -> waivers()
                                .add(new LateFeeWaiver(
                                        new WaiverId(UUID.randomUUID()),
                                        asked.bill(),
                                        asked.account(),
                                        asked.customer(),
                                        asked.unit(),
                                        asked.amount(),
                                        asked.reason(),
                                        asked.evidence(),
                                        asked.requestedBy(),
                                        asked.requestedAt(),
                                        new LateFeeWaiver.Requested(),
                                        Version.NEW))))
                .isInstanceOf(AlreadyThere.class);
        book(balance ->
                Outcome.done(SamplePayments.payment(1, balance, "p", "121.20").booking()));
        assertThat(grant(CHIEF, asked)).isEqualTo(Outcome.refused(WaiverRefusal.MORE_THAN_OPEN));
        LateFeeWaiver rejected =
                done(waiving().handle(CHIEF, new WaivingLateFees.Reject(asked.id(), "paid", asked.version())));
        assertThat(rejected.state()).isEqualTo(LateFeeWaiver.State.REJECTED);
        assertThat(earned()).isEqualTo(Money.yuan("1.20"));
        assertThatThrownBy(() -> in(store().work(), () -> {
                    assertThat(waivers().find(asked.id())).isPresent();
                    return waivers().save(asked);
                }))
                .isInstanceOf(StaleState.class);
        assertThat(grant(
                        CHIEF,
                        new LateFeeWaiver(
                                new WaiverId(new UUID(0, 9)),
                                asked.bill(),
                                asked.account(),
                                asked.customer(),
                                asked.unit(),
                                asked.amount(),
                                asked.reason(),
                                asked.evidence(),
                                asked.requestedBy(),
                                asked.requestedAt(),
                                new LateFeeWaiver.Requested(),
                                Version.NEW)))
                .isEqualTo(Outcome.refused(WaiverRefusal.UNKNOWN_WAIVER));
    }

    @Test
    void a_bill_that_was_reversed_owes_no_late_fee_again() {
        LateFeeWaiver granted = done(grant(CHIEF, done(ask("1.20", "PLATFORM_OUTAGE"))));
        book(balance -> balance.cancel(charge(1, "2026-01-31", "120.00"), NOW));
        assertThat(waiving().handle(CHIEF, new WaivingLateFees.Undo(granted.id(), "wrong", granted.version())))
                .isEqualTo(Outcome.refused(WaiverRefusal.BILL_TAKEN_BACK));
        assertThat(earned()).isEqualTo(Money.ZERO);
    }

    @Test
    void they_are_listed_by_bill_state_and_scope() {
        LateFeeWaiver first = done(grant(CHIEF, done(ask("0.20", "PLATFORM_OUTAGE"))));
        LateFeeWaiver second = done(ask("0.30", "PLATFORM_OUTAGE"));
        assertThat(list(Scope.EVERYTHING, Optional.of(BILL), Optional.empty()).items())
                .containsExactlyInAnyOrder(first, second);
        assertThat(list(Scope.EVERYTHING, Optional.empty(), Optional.of(LateFeeWaiver.State.GRANTED))
                        .items())
                .containsExactly(first);
        assertThat(list(Scope.EVERYTHING, Optional.of(BillNo.of(2)), Optional.empty())
                        .items())
                .isEmpty();
        Page<LateFeeWaiver> page =
                waivers().list(Scope.EVERYTHING, Optional.empty(), Optional.empty(), Page.Request.first(1));
        assertThat(page.next()).isPresent();
        assertThat(waivers()
                        .list(Scope.EVERYTHING, Optional.empty(), Optional.empty(), new Page.Request(1, page.next()))
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.items());
    }

    private Page<LateFeeWaiver> list(Scope scope, Optional<BillNo> bill, Optional<LateFeeWaiver.State> state) {
        return waivers().list(scope, bill, state, Page.Request.first(9));
    }
}
