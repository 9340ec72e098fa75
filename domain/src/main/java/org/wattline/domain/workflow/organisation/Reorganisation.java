package org.wattline.domain.workflow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/**
 * From a day on, other people do what a position did for a unit and those below it (岗位重组): the position has another name, was merged with
 * another, or its unit was. Neither cases nor process definitions change; whoever holds the new position finds the work in the own inbox.
 *
 * @param from the position whose work moves; empty for all positions of the unit
 * @param to the position that gets it; empty to keep each as it is
 * @param day the first day
 * @param recordedAt when it was laid down; of two for one work, the later day decides, then the later record
 */
public record Reorganisation(
        UUID id,
        Optional<PositionCode> from,
        UnitPath fromUnit,
        Optional<PositionCode> to,
        UnitPath toUnit,
        LocalDate day,
        Instant recordedAt)
        implements Event {
    /** @throws IllegalArgumentException if nothing moves, or all positions would become one */
    public Reorganisation {
        if (from.isPresent() != to.isPresent())
            throw new IllegalArgumentException("name the position on both sides, or on neither");
        if (from.equals(to) && fromUnit.equals(toUnit)) throw new IllegalArgumentException("nothing moves");
    }

    /** Who does the work of a slot on a day, after all that was laid down. @param all in order of day and record */
    public static Slot now(Slot slot, List<Reorganisation> all, LocalDate day) {
        Slot present = slot;
        for (Reorganisation each : all) if (each.concerns(present, day)) present = each.moved(present);
        return present;
    }

    private boolean concerns(Slot slot, LocalDate on) {
        return !on.isBefore(day)
                && fromUnit.covers(slot.unit())
                && from.map(slot.position()::equals).orElse(true);
    }

    private Slot moved(Slot slot) {
        return new Slot(to.orElse(slot.position()), toUnit);
    }

    /** The work that it moves, for whoever holds a position. */
    public Slot source(PositionCode held) {
        return new Slot(from.orElse(held), fromUnit);
    }

    @Override
    public String type() {
        return "workflow.positions-reorganised";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "from", from.map(PositionCode::value).orElse("-"),
                "fromUnit", fromUnit.path(),
                "to", to.map(PositionCode::value).orElse("-"),
                "toUnit", toUnit.path(),
                "day", day.toString());
    }
}
