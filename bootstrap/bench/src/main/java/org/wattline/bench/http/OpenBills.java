package org.wattline.bench.http;

import java.time.YearMonth;
import java.util.List;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Server;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** The bills of last month, issued by the product's own bill run; accounts without a published price have none. */
public final class OpenBills {
    private static final Caller BILLER = Caller.system("bench");

    private OpenBills() {}

    /** Runs them as far as is wanted. @return what came of it */
    public static RunTally run(Server server, Through through) {
        YearMonth last =
                YearMonth.from(server.part(BusinessClock.class).today()).minusMonths(1);
        return run(server, last, through);
    }

    /** The same for another month. */
    public static RunTally run(Server server, YearMonth month, Through through) {
        var start = new StartingRuns.Start(
                BillRun.Kind.CYCLE,
                UnitPath.COMPANY,
                List.of(),
                Span.of(month.atDay(1), month.plusMonths(1).atDay(1)),
                through);
        if (!(server.part(StartingRuns.class).handle(BILLER, start)
                instanceof Outcome.Done<StartingRuns.Started>(var started)))
            throw new CannotMeasure("the bill run was refused");
        server.part(JobRunner.class).runDue();
        return server.part(BillRuns.class).tally(started.run().id());
    }
}
