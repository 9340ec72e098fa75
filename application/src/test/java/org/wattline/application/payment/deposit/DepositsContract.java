package org.wattline.application.payment.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.NOW;
import static org.wattline.application.payment.SamplePayments.POLICY;
import static org.wattline.application.payment.SamplePayments.charge;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.empty;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.deposit.DepositPolicy;
import org.wattline.domain.payment.deposit.DepositRefusal;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** Security deposits over a real store: 1,000.00 for an account that owes 121.20; 3.6 % a year up to day 50, 7.2 % from then on. */
public abstract class DepositsContract {
    private static final AccountNo ACCOUNT = empty(101).account();
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final LocalDate RISE = TODAY.plusDays(50);

    private Instant now = NOW;

    protected abstract PaymentStore store();

    protected abstract Deposits deposits();

    protected abstract Outbox outbox();

    private static DepositPolicy policy(String id, Span inForce, String percent) {
        return new DepositPolicy(id, inForce, "test", Share.percent(percent), 360);
    }

    private KeepingDeposits keeping() {
        Books books = new Books(
                store().balances(), store().ledger(), account -> Optional.empty(), SamplePayments.AHEAD, outbox());
        return new KeepingDeposits(
                store().work(),
                deposits(),
                books,
                day -> POLICY,
                days -> List.of(
                        policy("LOW", Span.of(TODAY.minusYears(1), RISE), "3.6"),
                        policy("HIGH", Span.startingOn(RISE), "7.2")),
                day -> true,
                UUID::randomUUID,
                outbox(),
                () -> now);
    }

    private Outcome<SecurityDeposit> demand(String yuan, LocalDate dueOn) {
        return keeping()
                .handle(CLERK, new KeepingDeposits.Demand(ACCOUNT, Money.yuan(yuan), dueOn, "temporary supply"));
    }

    private static KeepingDeposits.On on(SecurityDeposit held) {
        return new KeepingDeposits.On(held.id(), held.version());
    }

    private Outcome<SecurityDeposit> receive(SecurityDeposit held, String yuan) {
        return keeping().handle(CLERK, new KeepingDeposits.Receive(on(held), Money.yuan(yuan)));
    }

    private Outcome<SecurityDeposit> giveBack(SecurityDeposit held) {
        return keeping().handle(CLERK, new KeepingDeposits.GiveBack(on(held), "account closed"));
    }

    private void account(String owed) {
        AccountBalance opened = in(store().work(), () -> {
            var charged = done(empty(101).charge(charge(1, "2026-01-31", owed), NOW));
            AccountBalance stored = store().balances().add(charged.balance());
            store().ledger().append(charged.entries());
            return stored;
        });
        assertThat(opened.prepaid()).isEqualTo(Money.ZERO);
    }

    private Money credit(String kind) {
        assertThat(store().ledgerViews().discrepancies()).isEmpty();
        return store().ledgerViews().trialBalance(Scope.EVERYTHING, TODAY.plusYears(1)).stream()
                .filter(line -> line.kind().equals(kind))
                .map((LedgerViews.TrialLine line) -> line.credit().minus(line.debit()))
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void security_is_paid_in_settles_debts_and_goes_back_with_interest() {
        account("120.00");
        SecurityDeposit asked = done(demand("1000.00", TODAY.plusDays(10)));
        assertThat(deposits().standing(ACCOUNT)).contains(asked);
        assertThat(receive(asked, "1000.01")).isEqualTo(Outcome.refused(DepositRefusal.MORE_THAN_DEMANDED));
        SecurityDeposit part = done(receive(asked, "400.00"));
        SecurityDeposit whole = done(receive(part, "600.00"));
        assertThat(deposits().find(asked.id())).contains(whole);
        assertThat(credit("DEPOSIT")).isEqualTo(Money.yuan("1000.00"));
        assertThat(giveBack(whole)).isEqualTo(Outcome.refused(DepositRefusal.STILL_OWED));

        SecurityDeposit applied = done(keeping().handle(CLERK, new KeepingDeposits.Apply(on(whole))));
        assertThat(applied.held()).isEqualTo(Money.yuan("878.80"));
        assertThat(store().balances().find(ACCOUNT).orElseThrow().open()).isEmpty();
        assertThat(credit("DEPOSIT")).isEqualTo(Money.yuan("878.80"));
        assertThat(keeping().handle(CLERK, new KeepingDeposits.Apply(on(applied))))
                .isEqualTo(Outcome.refused(DepositRefusal.NOTHING_TO_SETTLE));

        now = NOW.plus(Duration.ofDays(100));
        SecurityDeposit back = done(giveBack(applied));
        // 878.80 × 3.6 % × 50 / 360 + 878.80 × 7.2 % × 50 / 360 = 4.394 + 8.788
        assertThat(back.movements().getLast().interest()).isEqualTo(Money.yuan("13.18"));
        assertThat(store().balances().find(ACCOUNT).orElseThrow().prepaid()).isEqualTo(Money.yuan("891.98"));
        assertThat(credit("DEPOSIT")).isEqualTo(Money.ZERO);
        assertThat(credit("DEPOSIT_INTEREST")).isEqualTo(Money.yuan("-13.18"));
        assertThat(deposits().standing(ACCOUNT)).isEmpty();
        assertThat(deposits().find(back.id())).contains(back);
        assertThat(receive(back, "1.00")).isEqualTo(Outcome.refused(DepositRefusal.CLOSED));
        assertThat(deposits()
                        .list(Scope.EVERYTHING, Optional.of(ACCOUNT), Page.Request.first(1))
                        .items())
                .containsExactly(back);
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/42")), Optional.empty());
        assertThat(deposits()
                        .list(elsewhere, Optional.empty(), Page.Request.first(1))
                        .items())
                .isEmpty();
    }

    @Test
    void security_that_does_not_reach_leaves_the_rest_owed() {
        account("120.00");
        SecurityDeposit whole = done(receive(done(demand("100.00", TODAY)), "100.00"));
        SecurityDeposit applied = done(keeping().handle(CLERK, new KeepingDeposits.Apply(on(whole))));
        assertThat(applied.held()).isEqualTo(Money.ZERO);
        assertThat(store().balances().find(ACCOUNT).orElseThrow().owed()).isEqualTo(Money.yuan("21.20"));
        assertThat(credit("DEPOSIT")).isEqualTo(Money.ZERO);
    }

    @Test
    void an_account_has_one_deposit_that_is_not_given_back() {
        account("120.00");
        SecurityDeposit asked = done(demand("100.00", TODAY));
        assertThat(demand("50.00", TODAY)).isEqualTo(Outcome.refused(DepositRefusal.DEMANDED_ALREADY));
        assertThatThrownBy(() -> in(store().work(), () -> deposits().add(asked)))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void a_demand_is_for_something_and_not_due_in_the_past() {
        account("120.00");
        assertThat(demand("0.00", TODAY)).isEqualTo(Outcome.refused(DepositRefusal.NOT_POSITIVE));
        assertThat(demand("1.00", TODAY.minusDays(1))).isEqualTo(Outcome.refused(DepositRefusal.DUE_PAST));
    }
}
