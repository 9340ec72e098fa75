package org.wattline.adapter.http.payment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.quantity.Money;

/** Balances and the books. */
public final class LedgerRoutes implements Routes {
    private final Books books;
    private final LedgerViews ledger;
    private final Deposits deposits;
    private final CollectionPolicies policies;
    private final BusinessClock clock;

    public LedgerRoutes(
            Books books, LedgerViews ledger, Deposits deposits, CollectionPolicies policies, BusinessClock clock) {
        this.books = books;
        this.ledger = ledger;
        this.deposits = deposits;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/accounts/{accountNo}/balance")
                        .tag("payment")
                        .summary("查询余额与欠费", "Show what an account owes")
                        .permission(PaymentPermissions.SEE)
                        .owned("accountNo", "account")
                        .answers(200, BalanceBody.class, BalanceBody.EXAMPLE)
                        .refuses(BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(this::balance),
                Route.list("/v1/accounts/{accountNo}/ledger-entries")
                        .tag("payment")
                        .summary("账户分录", "List the ledger entries of an account")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .owned("accountNo", "account")
                        .answersPage(LedgerBody.Entry.class, LedgerBody.Entry.EXAMPLE)
                        .handle(x -> x.page(
                                ledger.entries(x.scope(), x.path("accountNo", AccountNo::new), x.page()),
                                LedgerBody.Entry::of)),
                Route.get("/v1/ledger/trial-balance")
                        .tag("payment")
                        .summary("试算平衡", "Show the trial balance")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .query("until", "截止业务日（含），默认今日", "last business day; today unless told", "2026-02-28")
                        .answers(200, LedgerBody.Trial.class, LedgerBody.Trial.EXAMPLE)
                        .handle(x -> {
                            LocalDate until =
                                    x.query("until", LedgerRoutes::date).orElseGet(clock::today);
                            return x.ok(LedgerBody.Trial.of(until, ledger.trialBalance(x.scope(), until)));
                        }));
    }

    private Reply balance(Exchange<Void> x) {
        LocalDate today = clock.today();
        return x.outcome(
                books.of(x.path("accountNo", AccountNo::new)),
                balance -> BalanceBody.of(balance, held(balance.account()), policies.inForce(today), today));
    }

    private Money held(AccountNo account) {
        return deposits.standing(account).map(SecurityDeposit::held).orElse(Money.ZERO);
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2999)
                throw new IllegalArgumentException("a date of our time");
            return date;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a date is written YYYY-MM-DD", e);
        }
    }
}
