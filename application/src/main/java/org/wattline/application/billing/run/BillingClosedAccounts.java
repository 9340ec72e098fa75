package org.wattline.application.billing.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.application.billing.Bills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/**
 * Bills an account that was closed for what no bill has yet, up to its last day, and reviews the bill (销户结清). Readings that are still to come are waited
 * for as in a cycle. Issuing it stays with clerks.
 */
public final class BillingClosedAccounts implements Subscriber {
    private static final Caller WHO = Caller.system("closing");

    private final StartingRuns starting;
    private final Bills bills;
    private final Contracts contracts;
    private final BusinessClock clock;

    public BillingClosedAccounts(StartingRuns starting, Bills bills, Contracts contracts, BusinessClock clock) {
        this.starting = starting;
        this.bills = bills;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing.billing-closed-accounts";
    }

    @Override
    public Set<String> types() {
        return Set.of("customer.account-closed");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        AccountNo account = new AccountNo(event.fact("account"));
        LocalDate end = LocalDate.parse(event.fact("on"));
        if (!end.isAfter(clock.today())) bill(account, new UnitPath(event.fact("unit")), end);
    }

    /** Begins the last bill, unless the last day is on one. */
    void bill(AccountNo account, UnitPath unit, LocalDate end) {
        if (bills.billedUntil(List.of(account), Span.of(end.minusDays(1), end)).containsKey(account)) return;
        StartingRuns.Start last = new StartingRuns.Start(
                BillRun.Kind.FINAL, unit, List.of(account), Span.of(end.minusDays(1), end), Through.REVIEWED);
        if (starting.handle(WHO, last) instanceof Outcome.Refused<StartingRuns.Started>(Refusal why))
            throw new IllegalStateException(why.code());
    }

    /** Whether all days up to the end of an account on which it was supplied are on issued bills. */
    public boolean billed(AccountNo account, LocalDate end) {
        Map<AccountNo, List<Link>> known = bills.earlier(List.of(account), end);
        List<Link> links = known.getOrDefault(account, List.of());
        if (links.isEmpty() || !links.stream().allMatch(Link::issued)) return false;
        LocalDate until = links.stream()
                .map(link -> link.period().end())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return !until.isBefore(end)
                || contracts.inForce(List.of(account), Span.of(until, end)).isEmpty();
    }
}
