package org.wattline.application.billing.run;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Pauses bill runs, lets them go on, calls them off; parts that are under way are done to their end. */
public final class SteeringRuns {
    private final UnitOfWork work;
    private final BillRuns runs;
    private final StartingRuns starting;
    private final BusinessClock clock;

    public SteeringRuns(UnitOfWork work, BillRuns runs, StartingRuns starting, BusinessClock clock) {
        this.work = work;
        this.runs = runs;
        this.starting = starting;
        this.clock = clock;
    }

    public Outcome<BillRun> handle(Caller who, Pause command) {
        return steer(who, "billing.pause-run", command.run, command.seen, BillRun::paused);
    }

    /** Another job carries it on. */
    public Outcome<BillRun> handle(Caller who, Resume command) {
        return steer(
                who,
                "billing.resume-run",
                command.run,
                command.seen,
                run -> run.resumed().map(going -> {
                    starting.job(who, going);
                    return going;
                }));
    }

    public Outcome<BillRun> handle(Caller who, CallOff command) {
        return steer(who, "billing.cancel-run", command.run, command.seen, run -> run.cancelled(clock.now()));
    }

    private Outcome<BillRun> steer(
            Caller who, String name, BillRunId id, Version seen, Function<BillRun, Outcome<BillRun>> decision) {
        return work.perform(Act.of(who, name), () -> {
            Optional<BillRun> found = runs.find(id);
            if (found.isEmpty()) return Outcome.refused(BillRunRefusal.UNKNOWN);
            if (!found.get().version().equals(seen)) throw new StaleState("bill-run", id.toString(), seen);
            return decision.apply(found.get()).map(runs::save);
        });
    }

    /** @param seen the version that the caller decided upon */
    public record Pause(BillRunId run, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Resume(BillRunId run, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record CallOff(BillRunId run, Version seen) {}
}
