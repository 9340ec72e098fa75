package org.wattline.application.billing.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** The daily job that starts the run of each period of a cycle whose window has opened, once. What a server that was away missed is made up for. */
public final class OpeningCycles implements Jobs.Work {
    public static final String KIND = "billing.open-cycles";

    private static final Caller WHO = Caller.system("bill-cycle");

    /** How long a window that nobody opened is opened late: two reading days of a cycle of two months. */
    private static final int DAYS_BACK = 62;

    private final BillCycles cycles;
    private final BillRuns runs;
    private final StartingRuns starting;
    private final BusinessClock clock;

    public OpeningCycles(BillCycles cycles, BillRuns runs, StartingRuns starting, BusinessClock clock) {
        this.cycles = cycles;
        this.runs = runs;
        this.starting = starting;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        LocalDate today = clock.today();
        for (BillCycle cycle : cycles.between(today.minusDays(DAYS_BACK), today))
            for (BillCycle.Due due : cycle.open(today, DAYS_BACK)) {
                if (progress.cancelled()) return Optional.empty();
                if (runs.of(due.due()).isEmpty()) start(progress, cycle, due);
            }
        return Optional.of("/v1/bill-runs");
    }

    private void start(Jobs.Progress progress, BillCycle cycle, BillCycle.Due due) {
        StartingRuns.Start start = new StartingRuns.Start(
                BillRun.Kind.CYCLE,
                cycle.unit(),
                List.of(),
                due.period(),
                due.terms().through(),
                Optional.of(due.due()));
        try {
            if (starting.handle(WHO, start) instanceof Outcome.Refused<StartingRuns.Started>(Refusal why))
                progress.problem(cycle.code() + " " + due.due().due(), why.code());
        } catch (AlreadyThere elsewhere) {
            // Another server opened it at the same moment.
        }
    }
}
