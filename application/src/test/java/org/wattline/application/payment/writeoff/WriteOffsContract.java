package org.wattline.application.payment.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.writeoff.WriteOff;
import org.wattline.domain.payment.writeoff.WriteOffPolicy;
import org.wattline.domain.payment.writeoff.WriteOffRefusal;
import org.wattline.domain.quantity.Money;

/** Writing debts off over a real store. */
public abstract class WriteOffsContract {
    private static final BillNo BILL = BillNo.of(1);
    private static final Caller CHIEF = Caller.system("chief");

    private Instant now = NOW;

    protected abstract PaymentStore store();

    protected abstract WriteOffs writeOffs();

    protected abstract Outbox outbox();

    private WritingOff writing() {
        Books books = new Books(
                store().balances(), store().ledger(), account -> Optional.empty(), SamplePayments.AHEAD, outbox());
        return new WritingOff(store().work(), writeOffs(), books, WriteOffsContract::policy, outbox(), () -> now);
    }

    /** From 2029 on a debt is old enough after a year; the day of the decision counts. */
    private static WriteOffPolicy policy(LocalDate day) {
        LocalDate change = LocalDate.of(2029, 1, 1);
        return day.isBefore(change)
                ? new WriteOffPolicy("OLD", Span.of(LocalDate.of(2024, 1, 1), change), "test", 36)
                : new WriteOffPolicy("NEW", Span.startingOn(change), "test", 12);
    }

    private AccountBalance balance() {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().balances().find(empty(101).account(), Set.of(BILL)).orElseThrow();
    }

    private Money badDebt() {
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, LocalDate.of(2030, 12, 31)).stream()
                .filter(line -> line.kind().equals("BAD_DEBT"))
                .map(line -> line.debit().minus(line.credit()))
                .reduce(Money.ZERO, Money::plus);
    }

    private void aBillIsOpen() {
        AccountBalance open = in(store().work(), () -> {
            var charged = done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW));
            AccountBalance stored = store().balances().add(charged.balance());
            store().ledger().append(charged.entries());
            return stored;
        });
        assertThat(open.owed()).isEqualTo(Money.yuan("120.00"));
    }

    private Outcome<WriteOff> approve(Caller who, WriteOff held) {
        return writing().handle(who, new WritingOff.Approve(held.bill(), held.version()));
    }

    @Test
    void an_old_debt_leaves_the_receivables_is_kept_in_the_register_and_comes_back() {
        aBillIsOpen();
        WriteOff asked = done(writing().handle(CLERK, new WritingOff.Request(BILL, "three letters came back")));
        assertThat(approve(CHIEF, asked)).isEqualTo(Outcome.refused(WriteOffRefusal.TOO_YOUNG));
        now = Zone.startOf(LocalDate.of(2028, 12, 31));
        assertThat(approve(CHIEF, asked)).isEqualTo(Outcome.refused(WriteOffRefusal.TOO_YOUNG));
        now = Zone.startOf(LocalDate.of(2029, 1, 1));
        assertThat(approve(CLERK, asked)).isEqualTo(Outcome.refused(WriteOffRefusal.OWN_REQUEST));
        Caller county = new Caller(
                "county", Caller.Kind.STAFF, new UnitPath("/33/3301/330106"), Set.of(), Set.of(), CHIEF.origin());
        assertThat(approve(county, asked)).isEqualTo(Outcome.refused(WriteOffRefusal.TOO_LOW));
        WriteOff written = done(approve(CHIEF, asked));
        assertThat(balance().open()).isEmpty();
        assertThat(badDebt()).isEqualTo(Money.yuan("120.00"));
        assertThat(writeOffs().find(BILL)).contains(written);
        assertThat(writeOffs()
                        .list(Scope.EVERYTHING, Optional.of(WriteOff.State.WRITTEN_OFF), Page.Request.first(9))
                        .items())
                .containsExactly(written);
        assertThat(approve(CHIEF, written)).isEqualTo(Outcome.refused(WriteOffRefusal.NOT_REQUESTED));
        WriteOff back = done(writing().handle(CLERK, new WritingOff.Reinstate(BILL, written.version())));
        assertThat(back.state()).isEqualTo(WriteOff.State.REINSTATED);
        assertThat(balance().of(BILL).orElseThrow().open()).isEqualTo(Money.yuan("120.00"));
        assertThat(badDebt()).isEqualTo(Money.ZERO);
        assertThat(writing().handle(CLERK, new WritingOff.Reinstate(BILL, back.version())))
                .isEqualTo(Outcome.refused(WriteOffRefusal.NOT_WRITTEN_OFF));
    }

    @Test
    void what_is_rejected_or_not_owed_stays_as_it_is() {
        aBillIsOpen();
        WriteOff asked = done(writing().handle(CLERK, new WritingOff.Request(BILL, "three letters came back")));
        WriteOff rejected =
                done(writing().handle(CHIEF, new WritingOff.Reject(BILL, "there is an address", asked.version())));
        assertThat(writeOffs().find(BILL)).contains(rejected);
        assertThat(balance().owed()).isEqualTo(Money.yuan("120.00"));
        assertThat(writing().handle(CHIEF, new WritingOff.Reject(BillNo.of(9), "no", asked.version())))
                .isEqualTo(Outcome.refused(WriteOffRefusal.UNKNOWN_WRITE_OFF));
    }
}
