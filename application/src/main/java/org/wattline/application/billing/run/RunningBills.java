package org.wattline.application.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;

/**
 * The job of a bill run: divides the accounts of its unit into parts, once, and works on them. It begins again wherever it broke off; what is ticked off
 * stays so. It ends early while the run rests; another job carries the run on.
 */
public final class RunningBills implements Jobs.Work {
    public static final String KIND = "billing.run";

    /** So often at least a run tells how far it is; after each part would cost more, the larger the run. */
    private static final int STEPS = 100;

    private final UnitOfWork work;
    private final BillRuns runs;
    private final WorkingOnRuns working;
    private final AccountViews accounts;
    private final BillCycles cycles;

    public RunningBills(
            UnitOfWork work, BillRuns runs, WorkingOnRuns working, AccountViews accounts, BillCycles cycles) {
        this.cycles = cycles;
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

    /** Until it is known that parts are of the largest size, and then by that, so that no run has to be counted first. */
    private void divideUnit(BillRun run) {
        Function<Page.Request, Page<AccountNo>> all = accounts(run);
        List<AccountNo> read = new ArrayList<>();
        int size = 0;
        Optional<String> after = Optional.empty();
        do {
            Page<AccountNo> page = all.apply(new Page.Request(RunPart.LARGEST, after));
            read.addAll(page.items());
            after = page.next();
            size = Math.max(size, RunPart.size(read.size()));
            if (size < RunPart.LARGEST && after.isPresent()) continue;
            runs.divide(run.id(), StartingRuns.parts(read, size));
            read = new ArrayList<>();
        } while (after.isPresent());
    }

    /** All of its unit, or those of the cycle whose period it bills. */
    private Function<Page.Request, Page<AccountNo>> accounts(BillRun run) {
        if (run.cycle().isEmpty()) {
            Scope scope = new Scope(Optional.of(run.unit()), Optional.empty());
            return page -> accounts.numbers(scope, page);
        }
        CycleDue due = run.cycle().get();
        BillCycle cycle = cycles.find(due.cycle()).orElseThrow();
        CycleTerms terms = cycle.of(due.due()).orElseThrow();
        return page -> cycles.accounts(cycle, terms, due.due(), page);
    }
}
