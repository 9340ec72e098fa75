package org.wattline.domain.rating.request;

import java.util.Arrays;
import java.util.List;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;

/**
 * A measured quantity together with the readings it was made from, and with what was added or taken before it is priced: losses, sub-points.
 *
 * @param <Q> Energy, ReactiveEnergy or Power
 * @param steps how the quantity came about; they begin the trace of every line that it enters
 */
public record Metered<Q>(Q quantity, List<ReadingRef> readings, List<Step> steps) {
    public Metered {
        readings = List.copyOf(readings);
        steps = List.copyOf(steps);
    }

    /** As the meter shows it. */
    public Metered(Q quantity, List<ReadingRef> readings) {
        this(quantity, readings, List.of());
    }

    /** A quantity without readings: agreed, estimated, or for a what-if. */
    public static <Q> Metered<Q> of(Q quantity) {
        return new Metered<>(quantity, List.of());
    }

    public static <Q> Metered<Q> of(Q quantity, String... readings) {
        return new Metered<>(
                quantity, Arrays.stream(readings).map(ReadingRef::new).toList());
    }
}
