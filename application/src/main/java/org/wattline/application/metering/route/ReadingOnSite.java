package org.wattline.application.metering.route;

import java.util.Optional;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteRefusal;

/** Takes in what readers saw on their round, and what customers read themselves; values go the way of all readings. */
public final class ReadingOnSite {
    private final UnitOfWork work;
    private final RoutePorts ports;
    private final MeteringPoints points;
    private final SeenOnSite seen;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ReadingOnSite(
            UnitOfWork work,
            RoutePorts ports,
            MeteringPoints points,
            SeenOnSite seen,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.points = points;
        this.seen = seen;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A reader's terminal tells of one point of a round. */
    public record Report(ReadingPlanId plan, ReadingTaskId task, SeenOnSite.Seen seen, ReadingProof proof) {}

    /**
     * Nothing could be read.
     *
     * @param plan the round on which it was to be read, where somebody tells of one
     * @param version on which it was decided; a terminal that was offline knows none
     */
    public record Explain(
            Optional<ReadingPlanId> plan,
            ReadingTaskId task,
            Optional<Version> version,
            MissingReason reason,
            String words,
            ReadingProof proof) {}

    /** A customer read the own meter. */
    public record SelfRead(MeteringPointNo point, SeenOnSite.Seen seen, FileDigest photo) {}

    public Outcome<ReadingTask> handle(Caller who, Report command) {
        return work.perform(
                Act.of(who, "metering.report-reading"),
                () -> ports.tasks()
                        .find(command.task())
                        .filter(task -> planOf(task).equals(command.plan()))
                        .<Outcome<ReadingTask>>map(
                                task -> read(task, command.seen(), ReadingSource.TERMINAL, command.proof()))
                        .orElse(Outcome.refused(RouteRefusal.TASK_NOT_FOUND)));
    }

    public Outcome<ReadingTask> handle(Caller who, Explain command) {
        return work.perform(
                Act.of(who, "metering.explain-missing-reading"),
                () -> ports.tasks()
                        .find(command.task())
                        .filter(task -> command.plan().map(planOf(task)::equals).orElse(true))
                        .<Outcome<ReadingTask>>map(task -> task.at(
                                        command.version().orElse(task.version()))
                                .explained(command.reason(), command.words(), who.login(), clock.now(), command.proof())
                                .map(change -> {
                                    outbox.publish(change.facts());
                                    return ports.tasks().save(change.state());
                                }))
                        .orElse(Outcome.refused(RouteRefusal.TASK_NOT_FOUND)));
    }

    public Outcome<ReadingTask> handle(Caller who, SelfRead command) {
        return work.perform(Act.of(who, "metering.read-own-meter"), () -> {
            boolean own = points.find(command.point())
                    .filter(point -> who.scope()
                            .covers(Scope.Owner.of(
                                    point.unit(), point.customer().value())))
                    .isPresent();
            if (!own) return Outcome.refused(MeteringRefusal.POINT_NOT_FOUND);
            Optional<ReadingTask> task =
                    ports.tasks().around(command.point(), command.seen().at());
            if (task.isEmpty()) return Outcome.refused(RouteRefusal.OUTSIDE_WINDOW);
            if (!selfReading(task.get())) return Outcome.refused(RouteRefusal.NO_SELF_READING);
            if (!ports.photos().has(command.point(), command.photo()))
                return Outcome.refused(RouteRefusal.PHOTO_NEEDED);
            return read(
                    task.get(),
                    command.seen(),
                    ReadingSource.SELF,
                    new ReadingProof(Optional.empty(), Optional.of(command.photo())));
        });
    }

    private static ReadingPlanId planOf(ReadingTask task) {
        return new ReadingPlanId(task.route(), task.id().due());
    }

    private boolean selfReading(ReadingTask task) {
        return ports.plans()
                .find(planOf(task))
                .map(plan -> ports.policies()
                        .inForce(task.id().due())
                        .of(plan.routeClass())
                        .selfReading())
                .orElse(false);
    }

    private Outcome<ReadingTask> read(
            ReadingTask task, SeenOnSite.Seen seen, ReadingSource source, ReadingProof proof) {
        return this.seen.take(
                task.id().point(), seen, source, meter -> task.read(meter, seen.at(), source, proof), change -> {
                    outbox.publish(change.facts());
                    return ports.tasks().save(change.state());
                });
    }
}
