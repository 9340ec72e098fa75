package org.wattline.domain.rating;

import java.util.List;

/**
 * A measured quantity together with the readings it was made from.
 *
 * @param <Q> Energy, ReactiveEnergy or Power
 */
public record Metered<Q>(Q quantity, List<ReadingRef> readings) {
    public Metered {
        readings = List.copyOf(readings);
    }

    /** A quantity without readings: agreed, estimated, or for a what-if. */
    public static <Q> Metered<Q> of(Q quantity) {
        return new Metered<>(quantity, List.of());
    }

    public static <Q> Metered<Q> of(Q quantity, String... readings) {
        return new Metered<>(
                quantity, java.util.Arrays.stream(readings).map(ReadingRef::new).toList());
    }
}
