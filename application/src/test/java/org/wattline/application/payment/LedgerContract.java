package org.wattline.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.quantity.Money;

/** What {@link Ledger} and {@link LedgerViews} promise. */
public abstract class LedgerContract {
    protected abstract PaymentStore store();

    private final AccountNo account = AccountNo.of(101);
    private final LocalDate today = LocalDate.of(2026, 2, 10);

    private List<LedgerEntry> booked() {
        Booking bill = done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW));
        Booking paid = SamplePayments.payment(1, bill.balance(), "a", "200.00").booking();
        in(store().work(), () -> {
            assertThat(store().balances().add(paid.balance())).isNotNull();
            store().ledger().append(bill.entries());
            store().ledger().append(paid.entries());
            return true;
        });
        List<LedgerEntry> all = new ArrayList<>(bill.entries());
        all.addAll(paid.entries());
        return all;
    }

    @Test
    void entries_come_back_as_they_were_made_and_in_their_order() {
        List<LedgerEntry> made = booked();
        Page<LedgerEntry> all = store().ledgerViews().entries(Scope.EVERYTHING, account, Page.Request.first(50));
        assertThat(all.items()).isEqualTo(made);
        assertThat(all.next()).isEmpty();
    }

    @Test
    void entries_come_in_pages() {
        List<LedgerEntry> made = booked();
        Page<LedgerEntry> first = store().ledgerViews().entries(Scope.EVERYTHING, account, Page.Request.first(2));
        Page<LedgerEntry> rest =
                store().ledgerViews().entries(Scope.EVERYTHING, account, new Page.Request(2, first.next()));
        assertThat(first.items()).isEqualTo(made.subList(0, 2));
        assertThat(rest.items()).isEqualTo(made.subList(2, made.size()));
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void nothing_is_entered_twice_and_nothing_of_such_a_unit_is_kept() {
        List<LedgerEntry> made = booked();
        assertThatThrownBy(() -> in(store().work(), () -> {
                    store().ledger().append(List.of(made.getFirst()));
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
        assertThat(store().ledgerViews()
                        .entries(Scope.EVERYTHING, account, Page.Request.first(50))
                        .items())
                .isEqualTo(made);
    }

    @Test
    void the_trial_balance_sums_up_to_a_day_and_is_in_balance() {
        assertThat(booked()).hasSize(3);
        assertThat(store().ledgerViews().trialBalance(Scope.EVERYTHING, today))
                .containsExactly(
                        line("CLEARING", Optional.of("WECHAT_PAY"), "200.00", "0.00"),
                        line("LATE_FEES", Optional.empty(), "0.00", "1.20"),
                        line("PREPAID", Optional.empty(), "0.00", "78.80"),
                        line("RECEIVABLE", Optional.empty(), "121.20", "121.20"),
                        line("REVENUE", Optional.of("ENERGY"), "0.00", "120.00"));
        assertThat(store().ledgerViews().trialBalance(Scope.EVERYTHING, today.minusDays(1)))
                .isEmpty();
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
    }

    private static LedgerViews.TrialLine line(String kind, Optional<String> owner, String debit, String credit) {
        return new LedgerViews.TrialLine(kind, owner, Money.yuan(debit), Money.yuan(credit));
    }

    @Test
    void a_balance_that_does_not_agree_with_the_ledger_is_found() {
        Booking bill = done(empty(101).charge(charge(1, "2026-01-31", "120.00"), NOW));
        in(store().work(), () -> store().balances().add(bill.balance()));
        assertThat(store().ledgerViews().discrepancies())
                .containsExactly(
                        new LedgerViews.Discrepancy(account, Money.yuan("120.00"), Money.ZERO, Money.ZERO, Money.ZERO));
    }

    @Test
    void others_do_not_see_the_entries() {
        List<LedgerEntry> made = booked();
        Page.Request page = Page.Request.first(50);
        Scope own = new Scope(Optional.empty(), Optional.of(Set.of(SamplePayments.CUSTOMER.value())));
        Scope stranger = new Scope(Optional.empty(), Optional.of(Set.of(new UUID(1, 1))));
        Scope above = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        Scope beside = new Scope(Optional.of(new UnitPath("/33/33011")), Optional.empty());
        assertThat(store().ledgerViews().entries(own, account, page).items()).isEqualTo(made);
        assertThat(store().ledgerViews().entries(above, account, page).items()).isEqualTo(made);
        assertThat(store().ledgerViews().entries(stranger, account, page).items())
                .isEmpty();
        assertThat(store().ledgerViews().entries(beside, account, page).items()).isEmpty();
        assertThat(store().ledgerViews().trialBalance(beside, today)).isEmpty();
    }
}
