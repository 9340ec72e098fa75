package org.wattline.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.kernel.Span;

/**
 * That somebody holds a position at a unit within a span of days (任职), as it was recorded. A correction withdraws the record and adds another
 * one, so that it stays known what was believed when.
 *
 * @param recordedAt when it became known
 * @param withdrawnAt when it was found to be otherwise
 */
public record Assignment(
        PositionCode position, UnitPath unit, Span validity, Instant recordedAt, Optional<Instant> withdrawnAt) {
    public static Assignment of(PositionCode position, UnitPath unit, Span validity, Instant now) {
        return new Assignment(position, unit, validity, now, Optional.empty());
    }

    /** Whether it holds on a day, by what is known now. */
    public boolean inForce(LocalDate day) {
        return withdrawnAt.isEmpty() && validity.contains(day);
    }

    /** Whether it held on a day, by what was known at an instant. */
    public boolean inForce(LocalDate day, Instant known) {
        return !recordedAt.isAfter(known) && withdrawnAt.map(known::isBefore).orElse(true) && validity.contains(day);
    }

    boolean concerns(PositionCode otherPosition, UnitPath otherUnit) {
        return withdrawnAt.isEmpty() && position.equals(otherPosition) && unit.equals(otherUnit);
    }

    Assignment withdrawn(Instant now) {
        return new Assignment(position, unit, validity, recordedAt, Optional.of(now));
    }
}
