package org.wattline.application.payment.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.KeepingDeposits;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RequestingRefunds;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.billing.BillIssued;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.ClosedBalanceLeft;
import org.wattline.domain.payment.ReceivableChanged;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.quantity.Money;

/**
 * Settles accounts that were closed and whose last bill is issued: security is set against what is owed; when nothing is owed any more it is given back,
 * and what is paid ahead is offered for refund the way it came, for somebody to approve of. What came in no such way waits for a bank account.
 */
public final class SettlingClosedAccounts implements Subscriber {
    public static final String CLOSED = "customer.account-closed";

    static final String WHY = "account closed";

    private static final Caller WHO = Caller.system("closing");
    private static final int PAGE = 100;

    private final Function<List<AccountNo>, Map<AccountNo, LocalDate>> closed;
    private final BiPredicate<AccountNo, LocalDate> billed;
    private final Books books;
    private final Deposits deposits;
    private final KeepingDeposits keeping;
    private final PaymentViews payments;
    private final Refunds refunds;
    private final RequestingRefunds requesting;
    private final Outbox outbox;

    /**
     * @param closed those among accounts that were closed, with their first day without supply
     * @param billed whether every bill of an account up to that day is issued
     */
    public SettlingClosedAccounts(
            Function<List<AccountNo>, Map<AccountNo, LocalDate>> closed,
            BiPredicate<AccountNo, LocalDate> billed,
            Books books,
            Deposits deposits,
            KeepingDeposits keeping,
            PaymentViews payments,
            Refunds refunds,
            RequestingRefunds requesting,
            Outbox outbox) {
        this.closed = closed;
        this.billed = billed;
        this.books = books;
        this.deposits = deposits;
        this.keeping = keeping;
        this.payments = payments;
        this.refunds = refunds;
        this.requesting = requesting;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "payment.settling-closed-accounts";
    }

    @Override
    public Set<String> types() {
        return Set.of(CLOSED, BillIssued.TYPE, ReceivableChanged.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    /** Almost all of these events are about accounts that are open: one question for all of them. */
    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Map<AccountNo, LocalDate> ended = closed.apply(
                events.stream().map(SettlingClosedAccounts::account).toList());
        return event -> Optional.ofNullable(ended.get(account(event)))
                .filter(day -> billed.test(account(event), day))
                .ifPresent(day -> settle(account(event)));
    }

    private static AccountNo account(EventFeed.Recorded event) {
        return new AccountNo(event.fact("account"));
    }

    private void settle(AccountNo account) {
        AccountBalance balance = balance(account);
        Optional<SecurityDeposit> held =
                deposits.standing(account).filter(deposit -> deposit.held().isPositive());
        if (!balance.open().isEmpty()) held.ifPresent(this::apply);
        else {
            held.ifPresent(this::giveBack);
            offer(balance(account));
        }
    }

    private AccountBalance balance(AccountNo account) {
        return must(books.of(account));
    }

    /** When it has settled a bill, that is told, and all is looked at again. */
    private void apply(SecurityDeposit deposit) {
        SecurityDeposit applied = must(keeping.handle(WHO, new KeepingDeposits.Apply(on(deposit))));
        if (applied.held().equals(deposit.held())) throw new IllegalStateException(deposit.id() + " settled nothing");
    }

    private void giveBack(SecurityDeposit deposit) {
        SecurityDeposit back = must(keeping.handle(WHO, new KeepingDeposits.GiveBack(on(deposit), WHY)));
        if (!back.closed()) throw new IllegalStateException(deposit.id() + " was not given back");
    }

    private static KeepingDeposits.On on(SecurityDeposit deposit) {
        return new KeepingDeposits.On(deposit.id(), deposit.version());
    }

    /** What is paid ahead, less what somebody asked for already or did not approve of. */
    private void offer(AccountBalance balance) {
        List<Refund> asked = refunds.list(
                        Scope.EVERYTHING, Optional.of(balance.account()), Optional.empty(), Page.Request.first(PAGE))
                .items();
        Money left = balance.prepaid()
                .minus(Money.sum(
                        asked.stream().filter(SettlingClosedAccounts::waits).toList(), Refund::amount));
        if (!left.isPositive()) return;
        PaymentViews.Filter own = new PaymentViews.Filter(Optional.of(balance.account()), Optional.empty());
        for (PaymentViews.Row payment :
                payments.list(Scope.EVERYTHING, own, Page.Request.first(PAGE)).items())
            if (left.isPositive() && wayBack(payment)) left = left.minus(request(payment, left));
        if (left.isPositive()) outbox.publish(new ClosedBalanceLeft(balance, left));
    }

    private static boolean waits(Refund refund) {
        return refund.state() == Refund.State.REQUESTED
                || refund.state() == Refund.State.REJECTED && refund.reason().equals(WHY);
    }

    /** Money goes back through the wallet or over the counter, if it came so. */
    private static boolean wayBack(PaymentViews.Row payment) {
        return payment.state().equals("SETTLED")
                && switch (payment.channel()) {
                    case WECHAT_PAY, ALIPAY -> payment.reference().isPresent();
                    case COUNTER, MOBILE_TERMINAL -> true;
                    case SELF_SERVICE_TERMINAL, ONLINE_HALL, AGENCY, DIRECT_DEBIT, ONLINE_BANK, CREDIT_PARTNER -> false;
                };
    }

    private Money request(PaymentViews.Row payment, Money left) {
        Money before = Money.sum(
                refunds.of(payment.no()).stream().filter(Refund::counts).toList(), Refund::amount);
        Money amount = payment.amount().minus(before).min(left);
        if (!amount.isPositive()) return Money.ZERO;
        return must(requesting.handle(WHO, new RequestingRefunds.OfPayment(payment.no(), amount, WHY)))
                .amount();
    }

    /** Nothing is tried that could be refused; a refusal is a fault of the program and the event is tried again. */
    private static <T> T must(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
