package org.wattline.application.billing;

import java.time.YearMonth;
import java.util.Optional;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/**
 * Calculates the bills of all accounts of a unit for a month (电费计算批次), in portions. It can begin again at any time: accounts that have a
 * living bill for the days are left as they are.
 */
public final class BillingCycles implements Jobs.Work {
    public static final String KIND = "billing.calculate-cycle";

    private static final int PORTION = 250;

    private final AccountViews accounts;
    private final CalculatingBills calculating;

    public BillingCycles(AccountViews accounts, CalculatingBills calculating) {
        this.accounts = accounts;
        this.calculating = calculating;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Arguments: {@code unit} and {@code month}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        YearMonth month = YearMonth.parse(progress.arguments().getOrDefault("month", ""));
        UnitPath unit = new UnitPath(progress.arguments().getOrDefault("unit", "/"));
        Span period = Span.of(month.atDay(1), month.plusMonths(1).atDay(1));
        Scope scope = new Scope(Optional.of(unit), Optional.empty());
        Optional<String> after = Optional.empty();
        long done = 0;
        do {
            Page<AccountNo> page = accounts.numbers(scope, new Page.Request(PORTION, after));
            CalculatingBills.Portion portion =
                    calculating.handle(progress.who(), new CalculatingBills.CalculatePart(page.items(), period));
            portion.refused().forEach((account, why) -> progress.problem(account.value(), named(why)));
            done += page.items().size();
            progress.done(done);
            after = page.next();
        } while (after.isPresent() && !progress.cancelled());
        return Optional.of("/v1/bills?month=" + month);
    }

    /** What is held names where somebody has to decide. */
    private static String named(Refusal why) {
        return why instanceof ReadingsHeld held
                ? why.code() + held.where().map(where -> " " + where).orElse("")
                : why.code();
    }
}
