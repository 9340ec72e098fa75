package org.wattline.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * The account of a member of staff (员工账号): who it is and which positions the person holds where and when. Reorganising positions
 * (岗位重组) is data: assignments begin and end on days, and nothing recorded is overwritten.
 *
 * @param unit the unit that keeps the account
 */
public record StaffAccount(
        AccountId id, Login login, StaffName name, UnitPath unit, List<Assignment> assignments, Version version)
        implements Versioned<StaffAccount> {
    private static final Comparator<UnitPath> HIGHEST_FIRST =
            Comparator.comparingInt(StaffAccount::depth).thenComparing(Comparator.naturalOrder());

    public StaffAccount {
        assignments = List.copyOf(assignments);
    }

    public static Change<StaffAccount> open(AccountId id, Login login, StaffName name, UnitPath unit) {
        return Change.of(
                new StaffAccount(id, login, name, unit, List.of(), Version.NEW),
                new StaffEvent.Opened(id, login, unit));
    }

    /** The same person under another name. */
    public Change<StaffAccount> rename(StaffName newName) {
        return Change.of(
                new StaffAccount(id, login, newName, unit, assignments, version), new StaffEvent.Renamed(id, login));
    }

    /**
     * Gives the person a position.
     *
     * @param held the positions that the person holds or will hold
     */
    public Outcome<Change<StaffAccount>> assign(
            Position position, Unit at, Span validity, List<Position> held, Instant now) {
        if (!at.open(validity.from())) return Outcome.refused(StaffRefusal.UNIT_CLOSED);
        if (at.level().isBelow(position.lowest())) return Outcome.refused(StaffRefusal.UNIT_BELOW_POSITION);
        if (assignments.stream()
                .anyMatch(a ->
                        a.concerns(position.code(), at.path()) && a.validity().overlaps(validity)))
            return Outcome.refused(StaffRefusal.ALREADY_ASSIGNED);
        if (held.stream().anyMatch(other -> !position.agreesWith(other) && holds(other.code(), validity)))
            return Outcome.refused(StaffRefusal.EXCLUDED_POSITION);
        List<Assignment> more = new ArrayList<>(assignments);
        more.add(Assignment.of(position.code(), at.path(), validity, now));
        return Outcome.done(
                Change.of(with(more), new StaffEvent.Assigned(id, login, position.code(), at.path(), validity)));
    }

    /**
     * Ends a position.
     *
     * @param day first day on which it is no longer held; when the assignment only begins then, or later, it never was
     */
    public Outcome<Change<StaffAccount>> unassign(PositionCode position, UnitPath at, LocalDate day, Instant now) {
        Optional<Assignment> found = assignments.stream()
                .filter(a -> a.concerns(position, at)
                        && a.validity().to().map(day::isBefore).orElse(true))
                .min(Comparator.comparing(a -> a.validity().from()));
        if (found.isEmpty()) return Outcome.refused(StaffRefusal.NOT_ASSIGNED);
        Assignment old = found.get();
        List<Assignment> more = new ArrayList<>();
        for (Assignment each : assignments) more.add(each.equals(old) ? each.withdrawn(now) : each);
        if (old.validity().from().isBefore(day))
            more.add(Assignment.of(position, at, old.validity().endingBefore(day), now));
        return Outcome.done(Change.of(with(more), new StaffEvent.Unassigned(id, login, position, at, day)));
    }

    /** The unit in which the person acts unless another is asked for: the highest one with a position in force; else the account's own. */
    public UnitPath actingUnit(LocalDate day) {
        return inForce(day).map(Assignment::unit).min(HIGHEST_FIRST).orElse(unit);
    }

    /** Whether a position in force reaches a unit, so that the person may act there. */
    public boolean mayActIn(UnitPath at, LocalDate day) {
        return inForce(day).anyMatch(a -> a.unit().covers(at));
    }

    /** The positions whose permissions the person has when acting in a unit: those held there or at a unit above. */
    public TreeSet<PositionCode> positions(UnitPath at, LocalDate day) {
        TreeSet<PositionCode> codes = new TreeSet<>();
        inForce(day).filter(a -> a.unit().covers(at)).forEach(a -> codes.add(a.position()));
        return codes;
    }

    /** All positions that are held now or will be. */
    public TreeSet<PositionCode> held(LocalDate day) {
        TreeSet<PositionCode> codes = new TreeSet<>();
        for (Assignment each : assignments)
            if (each.withdrawnAt().isEmpty()
                    && each.validity().to().map(day::isBefore).orElse(true)) codes.add(each.position());
        return codes;
    }

    @Override
    public StaffAccount at(Version stored) {
        return new StaffAccount(id, login, name, unit, assignments, stored);
    }

    private Stream<Assignment> inForce(LocalDate day) {
        return assignments.stream().filter(a -> a.inForce(day));
    }

    private boolean holds(PositionCode position, Span during) {
        return assignments.stream()
                .anyMatch(a -> a.withdrawnAt().isEmpty()
                        && a.position().equals(position)
                        && a.validity().overlaps(during));
    }

    private StaffAccount with(List<Assignment> more) {
        return new StaffAccount(id, login, name, unit, more, version);
    }

    private static int depth(UnitPath path) {
        return path.equals(UnitPath.COMPANY)
                ? 0
                : (int) path.path().chars().filter(c -> c == '/').count();
    }
}
