package org.wattline.bootstrap.billing;

import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.util.List;
import java.util.UUID;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.BillingParts;
import org.wattline.application.billing.run.CalculatingParts;
import org.wattline.application.billing.run.IssuingParts;
import org.wattline.application.billing.run.ReviewingParts;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.billing.run.SteeringRuns;
import org.wattline.application.billing.run.WorkingOnRuns;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.job.Hands;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Bill runs over what a desk keeps. */
final class RunDesk {
    final BillRuns runs;
    final SteeringRuns steering;
    final WorkingOnRuns working;
    final StartingRuns starting;
    final BreakingUnits units;
    private Runnable meanwhile = () -> {};

    RunDesk(BillingDesk desk, Supplies supplies, HeldReadings held, CollectionPolicies policies) {
        Kept kept = desk.kept;
        runs = kept.runs();
        starting = new StartingRuns(kept.work(), runs, kept.accounts(), kept.jobs(), desk, UUID::randomUUID);
        steering = new SteeringRuns(kept.work(), runs, starting, desk);
        BillingParts parts = new BillingParts(
                new CalculatingParts(supplies, kept.bills(), desk.prices, held, numbers(kept.numbers()), desk),
                new ReviewingParts(kept.bills(), desk.entitlements, desk.stopped, desk.doubts),
                new IssuingParts(kept.bills(), desk.books, policies, kept.outbox(), desk),
                kept.bills(),
                desk.stopped,
                kept.comparisons());
        units = new BreakingUnits(kept.work());
        working = new WorkingOnRuns(units, runs, parts, kept.outbox(), desk, new Hands(2));
    }

    /** What somebody else does between the look at earlier bills and the storing of new ones. */
    void meanwhile(Runnable what) {
        meanwhile = what;
    }

    private Numbers numbers(Numbers all) {
        return new Numbers() {
            @Override
            public long next(String series) {
                return all.next(series);
            }

            @Override
            public List<Long> next(String series, int count) {
                meanwhile.run();
                return all.next(series, count);
            }
        };
    }

    BillRun start(BillRun.Kind kind, List<AccountNo> accounts, Span period, Through through) {
        var start = new StartingRuns.Start(kind, new UnitPath("/33"), accounts, period, through);
        return done(starting.handle(BillingDesk.CLERK, start)).run();
    }

    /** Starts a run outside the cycle and does all of it. */
    BillRun ran(List<AccountNo> accounts, Span period, Through through) {
        BillRun run = start(BillRun.Kind.OFF_CYCLE, accounts, period, through);
        while (working.help()) {
            // Until nothing waits.
        }
        return runs.find(run.id()).orElseThrow();
    }
}
