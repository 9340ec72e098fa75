package org.wattline.application.billing.run;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;

/**
 * The job of a bill run: divides the accounts of its unit into parts, once, and works on them. It begins again wherever it broke off; what is ticked off
 * stays so. It ends early while the run rests; another job carries the run on.
 */
public final class RunningBills implements Jobs.Work {
    public static final String KIND = "billing.run";

    private static final int PAGE = 500;

    /** So often at least a run tells how far it is; after each part would cost more, the larger the run. */
    private static final int STEPS = 100;

    private final UnitOfWork work;
    private final BillRuns runs;
    private final WorkingOnRuns working;
    private final AccountViews accounts;

    public RunningBills(UnitOfWork work, BillRuns runs, WorkingOnRuns working, AccountViews accounts) {
        this.work = work;
        this.runs = runs;
        this.working = working;
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Argument: {@code run}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        BillRunId id = new BillRunId(UUID.fromString(progress.arguments().getOrDefault("run", "")));
        BillRun run = runs.find(id).orElseThrow();
        RunTally begun = runs.tally(id);
        if (begun.accounts() == 0 && run.accounts().isEmpty()) divide(progress, run);
        RunTally divided = runs.tally(id);
        progress.total(divided.accounts());
        int step = Math.max(1, divided.partsWaiting() / STEPS);
        AtomicInteger parts = new AtomicInteger();
        working.work(progress.who(), id, progress::cancelled, () -> {
            if (parts.incrementAndGet() % step == 0)
                progress.done(runs.tally(id).done());
        });
        progress.done(runs.tally(id).done());
        return Optional.of("/v1/bill-runs/" + id);
    }

    private void divide(Jobs.Progress progress, BillRun run) {
        Outcome<Boolean> divided = work.perform(Act.of(progress.who(), "billing.divide-run"), () -> {
            divideUnit(run);
            return Outcome.done(true);
        });
        if (divided instanceof Outcome.Refused<Boolean>(var why)) throw new IllegalStateException(why.code());
    }

    private void divideUnit(BillRun run) {
        Scope scope = new Scope(Optional.of(run.unit()), Optional.empty());
        Optional<String> after = Optional.empty();
        do {
            Page<AccountNo> page = accounts.numbers(scope, new Page.Request(PAGE, after));
            runs.divide(run.id(), StartingRuns.parts(page.items()));
            after = page.next();
        } while (after.isPresent());
    }
}
