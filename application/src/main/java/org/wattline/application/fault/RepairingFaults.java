package org.wattline.application.fault;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultRefusal;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.Team;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Leads a fault report from the sending of a team to the customer's verdict. Each step is dated by the business clock. */
public final class RepairingFaults {
    private final UnitOfWork work;
    private final FaultReports reports;
    private final ArrivalLimits limits;
    private final BusinessClock clock;
    private final Outbox outbox;

    public RepairingFaults(
            UnitOfWork work, FaultReports reports, ArrivalLimits limits, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.reports = reports;
        this.limits = limits;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A report at the version on which the step was decided. */
    public record On(FaultNo report, Version seen) {}

    /** A team is sent. */
    public record Dispatch(On on, Team team) {}

    /** The team takes the work. */
    public record Accept(On on) {}

    /** The work is for another team. */
    public record GiveBack(On on) {}

    /** The team is there. */
    public record Arrive(On on) {}

    /** The cause is known. @param expected when power will be back */
    public record Repair(On on, String cause, Optional<Instant> expected) {}

    /** There is power again. */
    public record Restore(On on) {}

    /** The customer was asked. @param score 1 … 5, empty if he was not reached */
    public record Close(On on, Optional<Integer> score) {}

    public Outcome<FaultReport> handle(Caller who, Dispatch command) {
        return perform(who, "fault.dispatch", command.on(), report -> report.dispatch(command.team(), clock.now()));
    }

    public Outcome<FaultReport> handle(Caller who, Accept command) {
        return perform(who, "fault.accept", command.on(), report -> report.accept(clock.now()));
    }

    public Outcome<FaultReport> handle(Caller who, GiveBack command) {
        return perform(who, "fault.give-back", command.on(), report -> report.giveBack(clock.now()));
    }

    public Outcome<FaultReport> handle(Caller who, Arrive command) {
        return perform(
                who,
                "fault.arrive",
                command.on(),
                report -> report.arrive(limits.of(report.surroundings()), clock.now()));
    }

    public Outcome<FaultReport> handle(Caller who, Repair command) {
        return perform(
                who,
                "fault.repair",
                command.on(),
                report -> report.repair(command.cause(), command.expected(), clock.now()));
    }

    public Outcome<FaultReport> handle(Caller who, Restore command) {
        return perform(who, "fault.restore", command.on(), report -> report.restore(clock.now()));
    }

    public Outcome<FaultReport> handle(Caller who, Close command) {
        return perform(who, "fault.close", command.on(), report -> report.close(command.score(), clock.now()));
    }

    private Outcome<FaultReport> perform(
            Caller who, String name, On on, Function<FaultReport, Outcome<Change<FaultReport>>> decide) {
        return work.perform(Act.of(who, name), () -> {
            Optional<FaultReport> report = reports.find(on.report());
            if (report.isEmpty()) return Outcome.refused(FaultRefusal.NOT_FOUND);
            return decide.apply(report.get().at(on.seen())).map(change -> {
                outbox.publish(change.facts());
                return reports.save(change.state());
            });
        });
    }
}
