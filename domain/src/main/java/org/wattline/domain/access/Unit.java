package org.wattline.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A unit of the company (单位): the company itself, a province, city or county company, or a power supply station (供电所). It is founded below
 * another unit, may change its name from a day on, and closes once nothing below it is open.
 *
 * @param path its place in the tree, which never changes
 * @param names every name in the order in which it was recorded; of those for the latest day reached the last is in force
 * @param existence the days on which the unit exists
 */
public record Unit(UnitPath path, UnitLevel level, List<Naming> names, Span existence, Version version)
        implements Versioned<Unit> {
    public Unit {
        names = List.copyOf(names);
        if (names.isEmpty()) throw new IllegalArgumentException("a unit has a name");
    }

    /** The company itself, at the root of the tree. */
    public static Change<Unit> company(Text name, LocalDate from, Instant now) {
        return founded(UnitPath.COMPANY, UnitLevel.COMPANY, name, from, now);
    }

    /** Founds a unit below this one. */
    public Outcome<Change<Unit>> found(String code, UnitLevel childLevel, Text name, LocalDate from, Instant now) {
        if (!existence.contains(from)) return Outcome.refused(UnitRefusal.PARENT_NOT_OPEN);
        if (!childLevel.isBelow(level)) return Outcome.refused(UnitRefusal.LEVEL_NOT_BELOW_PARENT);
        return Outcome.done(founded(path.child(code), childLevel, name, from, now));
    }

    public Outcome<Change<Unit>> rename(Text name, LocalDate from, Instant now) {
        if (!existence.contains(from)) return Outcome.refused(UnitRefusal.UNIT_NOT_OPEN);
        List<Naming> more = new ArrayList<>(names);
        more.add(new Naming(name, from, now));
        return Outcome.done(
                Change.of(new Unit(path, level, more, existence, version), new UnitEvent.Renamed(path, name, from)));
    }

    /**
     * Closes the unit.
     *
     * @param day first day without it
     * @param openChildren whether units below it are open on that day
     */
    public Outcome<Change<Unit>> close(LocalDate day, boolean openChildren) {
        if (existence.to().isPresent() || !existence.from().isBefore(day))
            return Outcome.refused(UnitRefusal.UNIT_NOT_OPEN);
        if (openChildren) return Outcome.refused(UnitRefusal.UNITS_BELOW_OPEN);
        return Outcome.done(Change.of(
                new Unit(path, level, names, existence.endingBefore(day), version), new UnitEvent.Closed(path, day)));
    }

    /** The name in force on a day; before the first one, the first. */
    public Text name(LocalDate day) {
        Naming inForce = names.getFirst();
        for (Naming each : names)
            if (!each.from.isAfter(day) && (inForce.from.isAfter(day) || !each.from.isBefore(inForce.from)))
                inForce = each;
        return inForce.name();
    }

    public boolean open(LocalDate day) {
        return existence.contains(day);
    }

    @Override
    public Unit at(Version stored) {
        return new Unit(path, level, names, existence, stored);
    }

    private static Change<Unit> founded(UnitPath path, UnitLevel level, Text name, LocalDate from, Instant now) {
        Unit unit = new Unit(path, level, List.of(new Naming(name, from, now)), Span.startingOn(from), Version.NEW);
        return Change.of(unit, new UnitEvent.Founded(path, level, name, from));
    }

    /**
     * A name from a day on.
     *
     * @param recordedAt when it became known
     */
    public record Naming(Text name, LocalDate from, Instant recordedAt) {}
}
