package org.wattline.application.payment.netting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.payment.netting.NettingAuthorisation;
import org.wattline.domain.payment.netting.NettingRefusal;
import org.wattline.domain.quantity.Money;

/** Netting over a real store: account 101 has paid 200.00 ahead, account 102 owes 121.20, 103 is somebody else's. */
public abstract class NettingContract {
    private static final AccountNo GIVER = empty(101).account();
    private static final AccountNo TAKER = empty(102).account();
    private static final AccountNo STRANGER = empty(103).account();
    private static final BillNo BILL = BillNo.of(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    protected abstract PaymentStore store();

    protected abstract NettingAuthorisations authorisations();

    protected abstract Nettings nettings();

    protected abstract Outbox outbox();

    private NettingAccounts netting() {
        Books books = new Books(
                store().balances(), store().ledger(), account -> Optional.empty(), SamplePayments.AHEAD, outbox());
        return new NettingAccounts(
                store().work(),
                authorisations(),
                nettings(),
                books,
                day -> POLICY,
                UUID::randomUUID,
                outbox(),
                () -> NOW);
    }

    private void keep(Booking booking) {
        in(store().work(), () -> {
            AccountBalance stored = store().balances().add(booking.balance());
            store().ledger().append(booking.entries());
            return stored;
        });
    }

    private void accounts() {
        keep(SamplePayments.payment(1, empty(101), "a", "200.00").booking());
        keep(done(empty(102).charge(charge(1, "2026-01-31", "120.00"), NOW)));
        keep(done(AccountBalance.open(STRANGER, new CustomerId(new UUID(8, 8)), SamplePayments.UNIT)
                .charge(charge(2, "2026-01-31", "50.00"), NOW)));
    }

    private Outcome<NettingAuthorisation> file(AccountNo from, AccountNo to, LocalDate until) {
        Span during = Span.of(TODAY.minusDays(9), until);
        return netting().handle(CLERK, new NettingAccounts.File(from, to, during, "scan 2026-0201"));
    }

    private Outcome<Netting> net(NettingAuthorisation leave, String yuan) {
        return netting().handle(CLERK, new NettingAccounts.Net(leave.id(), Optional.of(Money.yuan(yuan))));
    }

    private AccountBalance balance(AccountNo account) {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        assertThat(store().ledgerViews().trialBalance(Scope.EVERYTHING, TODAY))
                .filteredOn(line -> line.kind().equals("NETTING"))
                .allSatisfy(line -> assertThat(line.debit()).isEqualTo(line.credit()));
        return store().balances().find(account, Set.of(BILL)).orElseThrow();
    }

    @Test
    void what_one_account_paid_ahead_settles_bills_of_another_and_comes_back_when_it_is_undone() {
        accounts();
        NettingAuthorisation leave = done(file(GIVER, TAKER, TODAY.plusDays(30)));
        assertThat(authorisations().find(leave.id())).contains(leave);
        Netting all = done(netting().handle(CLERK, new NettingAccounts.Net(leave.id(), Optional.empty())));
        assertThat(all.amount()).isEqualTo(Money.yuan("121.20"));
        assertThat(all.allocations()).containsExactly(new Allocation(BILL, Money.yuan("120.00"), Money.yuan("1.20")));
        assertThat(balance(GIVER).prepaid()).isEqualTo(Money.yuan("78.80"));
        assertThat(balance(TAKER).open()).isEmpty();
        assertThat(nettings().find(all.id())).contains(all);
        assertThat(nettings()
                        .list(Scope.EVERYTHING, Optional.of(TAKER), Page.Request.first(1))
                        .items())
                .containsExactly(all);
        assertThat(net(leave, "1.00")).isEqualTo(Outcome.refused(NettingRefusal.NOTHING_TO_NET));
        NettingAccounts.Undo undo = new NettingAccounts.Undo(all.id(), all.version(), "wrong account");
        Netting undone = done(netting().handle(CLERK, undo));
        assertThat(nettings().find(all.id())).contains(undone);
        assertThat(balance(GIVER).prepaid()).isEqualTo(Money.yuan("200.00"));
        assertThat(balance(TAKER).owed()).isEqualTo(Money.yuan("121.20"));
        assertThat(netting().handle(CLERK, new NettingAccounts.Undo(all.id(), undone.version(), "again")))
                .isEqualTo(Outcome.refused(NettingRefusal.UNDONE_ALREADY));
    }

    @Test
    void never_more_than_is_paid_ahead_or_owed() {
        accounts();
        NettingAuthorisation leave = done(file(GIVER, TAKER, TODAY.plusDays(30)));
        assertThat(net(leave, "121.21")).isEqualTo(Outcome.refused(NettingRefusal.TOO_MUCH));
        assertThat(done(net(leave, "100.00")).amount()).isEqualTo(Money.yuan("100.00"));
        assertThat(balance(TAKER).owed()).isEqualTo(Money.yuan("21.20"));
        NettingAuthorisation back = done(file(TAKER, GIVER, TODAY.plusDays(30)));
        assertThat(net(back, "1.00")).isEqualTo(Outcome.refused(NettingRefusal.NOTHING_TO_NET));
    }

    @Test
    void only_accounts_of_one_owner_and_only_while_the_owner_allows_it() {
        accounts();
        assertThat(file(GIVER, STRANGER, TODAY.plusDays(30))).isEqualTo(Outcome.refused(NettingRefusal.NOT_ONE_OWNER));
        assertThat(file(GIVER, GIVER, TODAY.plusDays(30))).isEqualTo(Outcome.refused(NettingRefusal.NOT_ONE_OWNER));
        assertThat(file(GIVER, TAKER, TODAY)).isEqualTo(Outcome.refused(NettingRefusal.UNTIL_PAST));
        NettingAuthorisation leave = done(file(GIVER, TAKER, TODAY.plusDays(30)));
        NettingAuthorisation ended =
                done(netting().handle(CLERK, new NettingAccounts.End(leave.id(), leave.version())));
        assertThat(authorisations().find(leave.id())).contains(ended);
        assertThat(net(ended, "1.00")).isEqualTo(Outcome.refused(NettingRefusal.NOT_IN_FORCE));
        assertThat(netting().handle(CLERK, new NettingAccounts.End(leave.id(), ended.version())))
                .isEqualTo(Outcome.refused(NettingRefusal.OVER_ALREADY));
        assertThat(authorisations()
                        .list(Scope.EVERYTHING, Optional.of(GIVER), Page.Request.first(9))
                        .items())
                .containsExactly(ended);
    }

    @Test
    void money_that_the_taker_has_used_elsewhere_since_is_not_taken_back() {
        accounts();
        Netting all = done(netting()
                .handle(
                        CLERK,
                        new NettingAccounts.Net(
                                done(file(GIVER, TAKER, TODAY.plusDays(30))).id(), Optional.empty())));
        in(store().work(), () -> {
            Booking reversed = done(store().balances()
                    .find(TAKER, Set.of(BILL))
                    .orElseThrow()
                    .cancel(charge(1, "2026-01-31", "120.00"), NOW));
            store().ledger().append(reversed.entries());
            AccountBalance stored = store().balances().save(reversed.balance());
            Booking next =
                    done(stored.charge(charge(3, "2026-02-28", "100.00"), NOW)).meetingBills(Set.of(), POLICY);
            store().ledger().append(next.entries());
            return store().balances().save(next.balance());
        });
        assertThat(netting().handle(CLERK, new NettingAccounts.Undo(all.id(), all.version(), "wrong")))
                .isEqualTo(Outcome.refused(PaymentRefusal.PREPAID_ALREADY_USED));
        assertThat(balance(TAKER).prepaid()).isEqualTo(Money.yuan("21.20"));
    }
}
