package org.wattline.application.metering.area;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.area.AreaMembership;
import org.wattline.domain.metering.area.AreaRefusal;
import org.wattline.domain.premises.AreaCode;

/** Records that metering points are fed by another transformer area (户变关系变更); all of them, or none. */
public final class MovingPoints {
    private final UnitOfWork work;
    private final AreaMemberships memberships;
    private final MeteringPoints points;
    private final Network network;
    private final BusinessClock clock;
    private final Outbox outbox;

    public MovingPoints(
            UnitOfWork work,
            AreaMemberships memberships,
            MeteringPoints points,
            Network network,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.memberships = memberships;
        this.points = points;
        this.network = network;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Points came into an area on a day. */
    public record Move(AreaCode to, LocalDate from, List<MeteringPointNo> points) {}

    /** @return what is known of them now */
    public Outcome<List<AreaMembership>> handle(Caller who, Move command) {
        return work.perform(Act.of(who, "metering.move-points-to-area"), () -> {
            boolean known = network.area(command.to())
                    .filter(area -> who.scope().covers(Scope.Owner.of(area.unit())))
                    .isPresent();
            if (!known) return Outcome.refused(AreaRefusal.AREA_NOT_FOUND);
            List<MeteringPoint> found = points.findAll(command.points()).stream()
                    .filter(point -> who.scope()
                            .covers(Scope.Owner.of(
                                    point.unit(), point.customer().value())))
                    .toList();
            if (found.size() < command.points().stream().distinct().count())
                return Outcome.refused(AreaRefusal.POINT_NOT_FOUND);
            return move(found, command);
        });
    }

    private Outcome<List<AreaMembership>> move(List<MeteringPoint> found, Move command) {
        Map<MeteringPointNo, AreaMembership> held =
                new LinkedHashMap<>(found.stream().collect(toMap(MeteringPoint::no, AreaMembership::of)));
        memberships.findAll(command.points()).forEach(each -> held.put(each.point(), each));
        List<AreaMembership> next = new ArrayList<>();
        for (AreaMembership each : held.values())
            switch (each.moved(command.to(), command.from(), clock.today())) {
                case Outcome.Done<Change<AreaMembership>>(var change) -> {
                    next.add(change.state());
                    outbox.publish(change.facts());
                }
                case Outcome.Refused<Change<AreaMembership>>(Refusal why) -> {
                    return Outcome.refused(why);
                }
            }
        memberships.store(next);
        for (MeteringPoint point : found) points.save(point.inArea(command.to()));
        return Outcome.done(next);
    }
}
