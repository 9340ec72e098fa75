package org.wattline.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;

/** What {@link Balances} promises. */
public abstract class BalancesContract {
    protected abstract PaymentStore store();

    private final AccountNo account = AccountNo.of(101);

    private AccountBalance charged(AccountBalance balance, long bill, String dueOn, String yuan) {
        return done(balance.charge(charge(bill, dueOn, yuan), NOW)).balance();
    }

    @Test
    void a_balance_comes_back_as_it_was_stored() {
        AccountBalance stored =
                in(store().work(), () -> store().balances().add(charged(empty(101), 1, "2026-01-31", "120.00")));
        assertThat(stored.version().number()).isEqualTo(1);
        assertThat(store().balances().find(account)).contains(stored);
        assertThat(store().balances().debtorOf(BillNo.of(1))).contains(account);
        assertThat(store().balances().debtorOf(BillNo.of(2))).isEmpty();
        assertThat(store().balances().find(AccountNo.of(102))).isEmpty();
    }

    @Test
    void settled_receivables_are_loaded_only_when_they_are_asked_for() {
        in(store().work(), () -> store().balances().add(charged(empty(101), 1, "2026-01-31", "120.00")));
        in(store().work(), () -> {
            AccountBalance balance = store().balances().find(account).orElseThrow();
            return store().balances()
                    .save(SamplePayments.payment(1, balance, "a", "200.00")
                            .booking()
                            .balance());
        });
        in(
                store().work(),
                () -> store().balances()
                        .save(charged(store().balances().find(account).orElseThrow(), 2, "2026-02-28", "100.00")));
        assertThat(store().balances().find(account).orElseThrow().receivables())
                .extracting(r -> r.bill())
                .containsExactly(BillNo.of(2));
        assertThat(store().balances()
                        .find(account, Set.of(BillNo.of(1)))
                        .orElseThrow()
                        .receivables())
                .extracting(r -> r.bill())
                .containsExactly(BillNo.of(1), BillNo.of(2));
    }

    @Test
    void a_stale_balance_is_not_stored() {
        AccountBalance first = in(store().work(), () -> store().balances().add(empty(101)));
        in(store().work(), () -> {
            AccountBalance loaded = store().balances().find(account).orElseThrow();
            return store().balances().save(charged(loaded, 1, "2026-01-31", "120.00"));
        });
        assertThatThrownBy(() -> in(store().work(), () -> {
                    assertThat(store().balances().find(account)).isPresent();
                    return store().balances().save(charged(first, 2, "2026-01-31", "98.50"));
                }))
                .isInstanceOf(StaleState.class);
        assertThat(store().balances().debtorOf(BillNo.of(2))).isEmpty();
    }

    @Test
    void an_account_has_one_balance() {
        in(store().work(), () -> store().balances().add(empty(101)));
        assertThatThrownBy(() -> in(store().work(), () -> store().balances().add(empty(101))))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void sets_of_balances_are_stored_as_one_by_one() {
        AccountBalance old =
                in(store().work(), () -> store().balances().add(charged(empty(101), 1, "2026-01-31", "120.00")));
        in(store().work(), () -> {
            store().balances()
                    .storeAll(List.of(
                            charged(old, 2, "2026-02-28", "98.50"), charged(empty(102), 3, "2026-02-28", "7.00")));
            return true;
        });
        Map<AccountNo, AccountBalance> found =
                store().balances().findAll(List.of(account, AccountNo.of(102), AccountNo.of(103)));
        assertThat(found)
                .isEqualTo(Map.of(
                        account,
                        store().balances().find(account).orElseThrow(),
                        AccountNo.of(102),
                        store().balances().find(AccountNo.of(102)).orElseThrow()));
        assertThat(store().balances().showAll(List.of(account, AccountNo.of(102), AccountNo.of(103))))
                .isEqualTo(found);
        assertThat(store().balances().find(account).orElseThrow().receivables()).hasSize(2);
        assertThatThrownBy(() -> in(store().work(), () -> {
                    store().balances().storeAll(List.of(charged(old, 4, "2026-02-28", "1.00")));
                    return true;
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void days_without_late_fees_are_kept_with_a_bill() {
        BillNo bill = BillNo.of(1);
        Span dispute = Span.of(LocalDate.of(2026, 2, 5), LocalDate.of(2026, 2, 9));
        Span agreement = Span.startingOn(LocalDate.of(2026, 3, 1));
        in(store().work(), () -> store().balances().add(charged(empty(101), 1, "2026-01-31", "120.00")));
        AccountBalance stored = in(store().work(), () -> {
            AccountBalance balance = store().balances().find(account).orElseThrow();
            return store().balances()
                    .save(done(balance.freeOfFees(bill, agreement).then(b -> b.freeOfFees(bill, dispute))));
        });
        assertThat(stored.of(bill).orElseThrow().feeFree()).containsExactly(dispute, agreement);
        assertThat(store().balances().find(account)).contains(stored);
        in(store().work(), () -> {
            AccountBalance again = done(
                    store().balances().find(account).orElseThrow().chargingFees(bill, agreement, agreement.from()));
            store().balances().storeAll(List.of(again, charged(empty(102), 3, "2026-02-28", "7.00")));
            return true;
        });
        assertThat(store().balances()
                        .find(account)
                        .orElseThrow()
                        .of(bill)
                        .orElseThrow()
                        .feeFree())
                .containsExactly(dispute);
    }

    @Test
    void those_who_owe_come_by_number_portion_by_portion() {
        in(store().work(), () -> store().balances().add(charged(empty(101), 1, "2026-01-31", "120.00")));
        in(store().work(), () -> store().balances().add(empty(102)));
        in(store().work(), () -> store().balances().add(charged(empty(103), 3, "2026-02-28", "7.00")));
        assertThat(store().balances().owing(Optional.empty(), 1))
                .containsExactly(store().balances().find(account).orElseThrow());
        assertThat(store().balances().owing(Optional.of(account), 9))
                .containsExactly(store().balances().find(AccountNo.of(103)).orElseThrow());
        assertThat(store().balances().owing(Optional.of(AccountNo.of(103)), 9)).isEmpty();
    }

    @Test
    void a_bill_is_owed_by_one_account() {
        in(store().work(), () -> store().balances().add(charged(empty(101), 1, "2026-01-31", "120.00")));
        in(store().work(), () -> store().balances().add(empty(102)));
        assertThatThrownBy(() -> in(store().work(), () -> {
                    AccountBalance other =
                            store().balances().find(AccountNo.of(102)).orElseThrow();
                    return store().balances().save(charged(other, 1, "2026-01-31", "120.00"));
                }))
                .isInstanceOf(AlreadyThere.class);
    }
}
