package org.wattline.application.workflow.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.Positions;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.organisation.Reorganisation;
import org.wattline.domain.workflow.organisation.ReorganisationRefusal;

/** Moves the work of positions to other positions and units from a day on (岗位重组), open tasks with it. */
public final class ReorganisingWork {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Reorganisations reorganisations;
    private final Positions positions;
    private final OrganisationUnits units;
    private final Ids ids;
    private final BusinessClock clock;

    public ReorganisingWork(
            UnitOfWork work,
            Outbox outbox,
            Reorganisations reorganisations,
            Positions positions,
            OrganisationUnits units,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.reorganisations = reorganisations;
        this.positions = positions;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Reorganisation> handle(Caller who, Move command) {
        return work.perform(Act.of(who, "workflow.reorganise-work").because(command.reason), () -> {
            if (command.day.isBefore(clock.today())) return Outcome.refused(ReorganisationRefusal.DAY_IS_OVER);
            if (unknown(command.from) || unknown(command.to))
                return Outcome.refused(ReorganisationRefusal.UNKNOWN_POSITION);
            if (unknown(who, command.fromUnit) || unknown(who, command.toUnit))
                return Outcome.refused(ReorganisationRefusal.UNKNOWN_UNIT);
            if (units.find(command.toUnit)
                    .filter(unit -> unit.open(command.day))
                    .isEmpty()) return Outcome.refused(ReorganisationRefusal.UNIT_CLOSED);
            Reorganisation moved = new Reorganisation(
                    ids.next(), command.from, command.fromUnit, command.to, command.toUnit, command.day, clock.now());
            reorganisations.add(moved);
            outbox.publish(moved);
            return Outcome.done(moved);
        });
    }

    private boolean unknown(Optional<PositionCode> position) {
        return position.filter(code -> positions.find(code).isEmpty()).isPresent();
    }

    private boolean unknown(Caller who, UnitPath unit) {
        return !who.unit().covers(unit) || units.find(unit).isEmpty();
    }

    /** From a day on, others do it: {@link Reorganisation}. */
    public record Move(
            Optional<PositionCode> from,
            UnitPath fromUnit,
            Optional<PositionCode> to,
            UnitPath toUnit,
            LocalDate day,
            String reason) {}
}
