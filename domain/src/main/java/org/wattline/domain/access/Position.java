package org.wattline.domain.access;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A position that people hold (岗位), defined by the business as data: biller, cashier, dispatcher. It carries permissions; who holds it at a
 * unit may use them for that unit and all below.
 *
 * @param lowest the lowest level of unit that has this position; units of higher levels may have it too
 * @param excludes positions that the same person may not hold at the same time (职责分离)
 */
public record Position(
        PositionCode code,
        Text name,
        SortedSet<Permission> permissions,
        UnitLevel lowest,
        SortedSet<PositionCode> excludes,
        Version version)
        implements Versioned<Position> {
    public Position {
        permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
        excludes = Collections.unmodifiableSortedSet(new TreeSet<>(excludes));
    }

    public static Change<Position> define(
            PositionCode code,
            Text name,
            Collection<Permission> permissions,
            UnitLevel lowest,
            Collection<PositionCode> excludes) {
        Position position =
                new Position(code, name, new TreeSet<>(permissions), lowest, new TreeSet<>(excludes), Version.NEW);
        return Change.of(position, new PositionEvent.Defined(code, position.permissions));
    }

    /** Gives the position another name, other permissions or other limits; holders have them at once. */
    public Change<Position> redefine(
            Text newName,
            Collection<Permission> newPermissions,
            UnitLevel newLowest,
            Collection<PositionCode> newExcludes) {
        Position position = new Position(
                code, newName, new TreeSet<>(newPermissions), newLowest, new TreeSet<>(newExcludes), version);
        return Change.of(position, new PositionEvent.Redefined(code, position.permissions));
    }

    /** Whether one person may hold both. */
    public boolean agreesWith(Position other) {
        return !excludes.contains(other.code) && !other.excludes.contains(code);
    }

    @Override
    public Position at(Version stored) {
        return new Position(code, name, permissions, lowest, excludes, stored);
    }
}
