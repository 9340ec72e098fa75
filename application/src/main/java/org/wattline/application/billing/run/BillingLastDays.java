package org.wattline.application.billing.run;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Span;

/**
 * The nightly job that bills accounts which were closed ahead of their day, when the last day is over. It looks some days back, in case it did not run; a last
 * day that is on a bill is left alone.
 */
public final class BillingLastDays implements Jobs.Work {
    public static final String KIND = "billing.bill-last-days";

    private static final int DAYS_BACK = 3;

    private final Accounts accounts;
    private final BillingClosedAccounts closed;
    private final BusinessClock clock;

    public BillingLastDays(Accounts accounts, BillingClosedAccounts closed, BusinessClock clock) {
        this.accounts = accounts;
        this.closed = closed;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        LocalDate today = clock.today();
        long done = 0;
        for (Account each : accounts.closedWithin(Span.of(today.minusDays(DAYS_BACK), today.plusDays(1)))) {
            if (each.stage() instanceof Account.Stage.Closed over) closed.bill(each.no(), each.unit(), over.closedOn());
            progress.done(++done);
        }
        return Optional.of("/v1/bill-runs");
    }
}
