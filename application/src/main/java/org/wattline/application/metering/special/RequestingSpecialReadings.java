package org.wattline.application.metering.special;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.route.SeenOnSite;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteRefusal;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;
import org.wattline.domain.metering.special.SpecialRefusal;

/** Asks for readings outside of the rounds, and takes in what came of them. */
public final class RequestingSpecialReadings {
    private final UnitOfWork work;
    private final SpecialReadings special;
    private final SiteReadPolicies policies;
    private final MeteringPoints points;
    private final SeenOnSite seen;
    private final BusinessClock clock;
    private final Outbox outbox;

    public RequestingSpecialReadings(
            UnitOfWork work,
            SpecialReadings special,
            SiteReadPolicies policies,
            MeteringPoints points,
            SeenOnSite seen,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.special = special;
        this.policies = policies;
        this.points = points;
        this.seen = seen;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A point is to be read on a day. */
    public record Ask(MeteringPointNo point, SpecialReason reason, LocalDate due) {}

    /** Somebody read it. @param version on which it was decided */
    public record Report(ReadingTaskId id, Version version, SeenOnSite.Seen seen, ReadingProof proof) {}

    /** Nobody could, and somebody answers for it. @param version on which it was decided */
    public record Explain(ReadingTaskId id, Version version, MissingReason reason, String words) {}

    public Outcome<SpecialReading> handle(Caller who, Ask command) {
        return work.perform(Act.of(who, "metering.ask-special-reading"), () -> {
            Optional<MeteringPoint> point = points.find(command.point())
                    .filter(each -> each.quantity() == QuantityMode.METERED
                            && who.scope()
                                    .covers(Scope.Owner.of(
                                            each.unit(), each.customer().value())));
            if (point.isEmpty()) return Outcome.refused(RouteRefusal.POINT_NOT_READABLE);
            if (special.find(new ReadingTaskId(command.point(), command.due())).isPresent())
                return Outcome.refused(SpecialRefusal.ASKED_ALREADY);
            return SpecialReading.asked(
                            point.get(),
                            command.reason(),
                            command.due(),
                            clock.today(),
                            policies.inForce(clock.today()),
                            who.login(),
                            clock.now())
                    .map(change -> {
                        special.add(change.state());
                        outbox.publish(change.facts());
                        return change.state().at(Version.NEW.next());
                    });
        });
    }

    public Outcome<SpecialReading> handle(Caller who, Report command) {
        return work.perform(
                Act.of(who, "metering.report-special-reading"),
                () -> special.find(command.id())
                        .map(held -> held.at(command.version()))
                        .<Outcome<SpecialReading>>map(held -> seen.take(
                                held.id().point(),
                                command.seen(),
                                ReadingSource.TERMINAL,
                                meter -> held.read(meter, command.seen().at(), ReadingSource.TERMINAL, command.proof()),
                                this::keep))
                        .orElse(Outcome.refused(SpecialRefusal.NOT_FOUND)));
    }

    public Outcome<SpecialReading> handle(Caller who, Explain command) {
        return work.perform(
                Act.of(who, "metering.explain-special-reading"),
                () -> special.find(command.id())
                        .<Outcome<SpecialReading>>map(held -> held.at(command.version())
                                .explained(command.reason(), command.words(), who.login(), clock.now())
                                .map(this::keep))
                        .orElse(Outcome.refused(SpecialRefusal.NOT_FOUND)));
    }

    private SpecialReading keep(Change<SpecialReading> change) {
        outbox.publish(change.facts());
        return special.save(change.state());
    }
}
