package org.wattline.domain.metering.arrangement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.equipment.EquipmentId;

/**
 * What there is at an account when a point is given its place.
 *
 * @param points of the account
 * @param others places of its points, as far as they have one
 * @param transformers of the account
 */
public record Surroundings(List<MeteringPoint> points, List<PointArrangement> others, Set<EquipmentId> transformers) {
    public Surroundings {
        points = List.copyOf(points);
        others = List.copyOf(others);
        transformers = Set.copyOf(transformers);
    }

    boolean has(MeteringPointNo no) {
        return points.stream().anyMatch(point -> point.no().equals(no));
    }

    /** Whether a point that lies below another from a day on would on that or any later day lie below itself. */
    boolean cycle(MeteringPointNo point, MeteringPointNo above, LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        for (PointArrangement other : others)
            for (Arranged each : other.arranged())
                if (each.during().from().isAfter(from)) days.add(each.during().from());
        return days.stream().anyMatch(day -> cycleOn(point, above, day));
    }

    private boolean cycleOn(MeteringPointNo point, MeteringPointNo above, LocalDate day) {
        Set<MeteringPointNo> seen = new HashSet<>(Set.of(point));
        Optional<MeteringPointNo> at = Optional.of(above);
        while (at.isPresent()) {
            if (!seen.add(at.get())) return true;
            at = above(at.get(), day);
        }
        return false;
    }

    private Optional<MeteringPointNo> above(MeteringPointNo no, LocalDate day) {
        return others.stream()
                .filter(other -> other.point().equals(no))
                .flatMap(other -> other.told(day).stream())
                .flatMap(told -> told.above().stream())
                .findFirst();
    }
}
