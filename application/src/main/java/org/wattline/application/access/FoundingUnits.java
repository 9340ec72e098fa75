package org.wattline.application.access;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.UnitRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/** Founds units of the company, renames them from a day on, closes them. */
public final class FoundingUnits {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OrganisationUnits units;
    private final BusinessClock clock;

    public FoundingUnits(UnitOfWork work, Outbox outbox, OrganisationUnits units, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.units = units;
        this.clock = clock;
    }

    public Outcome<Unit> handle(Caller who, FoundCompany command) {
        return work.perform(Act.of(who, "access.found-company"), () -> {
            if (units.find(UnitPath.COMPANY).isPresent()) return Outcome.refused(UnitRefusal.UNIT_EXISTS);
            Change<Unit> change = Unit.company(command.name, command.from, clock.now());
            units.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(units.find(UnitPath.COMPANY).orElseThrow());
        });
    }

    public Outcome<Unit> handle(Caller who, Found command) {
        return work.perform(Act.of(who, "access.found-unit"), () -> {
            if (units.find(command.parent.child(command.code)).isPresent())
                return Outcome.refused(UnitRefusal.UNIT_EXISTS);
            Optional<Unit> parent = units.find(command.parent);
            if (parent.isEmpty()) return Outcome.refused(UnitRefusal.NO_SUCH_UNIT);
            return parent.get()
                    .found(command.code, command.level, command.name, command.from, clock.now())
                    .map(change -> {
                        units.add(change.state());
                        outbox.publish(change.facts());
                        return units.find(change.state().path()).orElseThrow();
                    });
        });
    }

    public Outcome<Unit> handle(Caller who, Rename command) {
        return work.perform(
                Act.of(who, "access.rename-unit"),
                () -> units.find(command.unit)
                        .map(unit -> seen(unit, command.seen)
                                .rename(command.name, command.from, clock.now())
                                .map(this::keep))
                        .orElseGet(() -> Outcome.refused(UnitRefusal.NO_SUCH_UNIT)));
    }

    public Outcome<Unit> handle(Caller who, Close command) {
        return work.perform(
                Act.of(who, "access.close-unit"),
                () -> units.find(command.unit)
                        .map(unit -> seen(unit, command.seen)
                                .close(command.day, anyOpenBelow(command))
                                .map(this::keep))
                        .orElseGet(() -> Outcome.refused(UnitRefusal.NO_SUCH_UNIT)));
    }

    private static Unit seen(Unit unit, Optional<Version> seen) {
        return Seen.check(unit, seen, "unit", unit.path());
    }

    private boolean anyOpenBelow(Close command) {
        return units.below(command.unit).stream().anyMatch(child -> child.open(command.day));
    }

    private Unit keep(Change<Unit> change) {
        Unit stored = units.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    /** Found the company itself. */
    public record FoundCompany(Text name, LocalDate from) {}

    /** Found a unit below another. */
    public record Found(UnitPath parent, String code, UnitLevel level, Text name, LocalDate from) {}

    /** Give a unit another name from a day on. */
    public record Rename(UnitPath unit, Text name, LocalDate from, Optional<Version> seen) {
        public Rename(UnitPath unit, Text name, LocalDate from) {
            this(unit, name, from, Optional.empty());
        }
    }

    /** Close a unit; {@code day} is the first day without it. */
    public record Close(UnitPath unit, LocalDate day, Optional<Version> seen) {
        public Close(UnitPath unit, LocalDate day) {
            this(unit, day, Optional.empty());
        }
    }
}
