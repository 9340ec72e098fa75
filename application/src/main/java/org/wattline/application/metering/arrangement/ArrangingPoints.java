package org.wattline.application.metering.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.Surroundings;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** Gives metering points their places: below which other, how their quantity is found, what is lost, at which price (计量点关系变更). */
public final class ArrangingPoints {
    private final UnitOfWork work;
    private final MeteringPoints points;
    private final PointArrangements arrangements;
    private final EquipmentRegister equipment;
    private final Outbox outbox;
    private final BusinessClock clock;

    public ArrangingPoints(
            UnitOfWork work,
            MeteringPoints points,
            PointArrangements arrangements,
            EquipmentRegister equipment,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.points = points;
        this.arrangements = arrangements;
        this.equipment = equipment;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param held the version of the arrangement on which this was decided, 0 while nothing is told */
    public record Arrange(MeteringPointNo point, Version held, LocalDate from, Arrangement as) {}

    /** @param on the first day without the point */
    public record End(MeteringPointNo point, Version held, LocalDate on) {}

    /** A point that goes, whether or not anything was told of it. @param on the first day without it */
    public record Close(MeteringPointNo point, LocalDate on) {}

    /** What is told of a point; of one of which nothing is told, an arrangement without entries. Empty if there is no such point. */
    public Optional<PointArrangement> of(MeteringPointNo no) {
        return arrangements.find(no).or(() -> points.find(no).map(PointArrangement::untold));
    }

    public Outcome<PointArrangement> handle(Caller who, Arrange command) {
        return change(
                who,
                "metering.arrange-point",
                command.point,
                command.held,
                held -> held.arranging(command.as, command.from, around(held.account()), clock.now()));
    }

    public Outcome<PointArrangement> handle(Caller who, End command) {
        return change(who, "metering.end-point", command.point, command.held, held -> held.ending(command.on));
    }

    /** It takes no part any more; what is over already stays as it is. */
    public Outcome<PointArrangement> handle(Caller who, Close command) {
        return work.perform(Act.of(who, "metering.end-point"), () -> {
            Optional<MeteringPoint> point = points.find(command.point);
            if (point.isEmpty()) return Outcome.refused(MeteringRefusal.POINT_NOT_FOUND);
            PointArrangement held = of(command.point).orElseThrow();
            return held.over()
                    ? Outcome.done(held)
                    : held.closing(point.get(), command.on, clock.now()).map(this::stored);
        });
    }

    /** The first place of a point that is just being opened. */
    Outcome<PointArrangement> first(MeteringPoint point, LocalDate from, Arrangement as) {
        return PointArrangement.untold(point)
                .arranging(as, from, around(point.account()), clock.now())
                .map(this::stored);
    }

    private Surroundings around(AccountNo account) {
        return new Surroundings(
                points.ofAccounts(List.of(account)),
                arrangements.ofAccounts(List.of(account)),
                equipment.ofAccounts(List.of(account)).stream()
                        .filter(each -> each.particulars().kind() == Particulars.Kind.TRANSFORMER)
                        .map(SupplyEquipment::id)
                        .collect(Collectors.toSet()));
    }

    private Outcome<PointArrangement> change(
            Caller who,
            String act,
            MeteringPointNo no,
            Version seen,
            Function<PointArrangement, Outcome<Change<PointArrangement>>> decision) {
        return work.perform(Act.of(who, act), () -> {
            Optional<PointArrangement> found = of(no);
            if (found.isEmpty()) return Outcome.refused(MeteringRefusal.POINT_NOT_FOUND);
            if (!found.get().version().equals(seen)) throw new StaleState("point-arrangement", no.value(), seen);
            return decision.apply(found.get()).map(this::stored);
        });
    }

    private PointArrangement stored(Change<PointArrangement> change) {
        PointArrangement next = change.state();
        PointArrangement stored = next.version().equals(Version.NEW) ? arrangements.add(next) : arrangements.save(next);
        outbox.publish(change.facts());
        return stored;
    }
}
