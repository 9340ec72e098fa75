package org.wattline.domain.metering.asset;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.metering.AssetNo;

/**
 * That an instrument transformer stands for certain phases of a metering point, from one instant to another.
 *
 * @param from when it was put in
 * @param to when it was taken out, empty while it is in place
 */
public record Fitting(
        AssetNo asset, AssetKind kind, RatedRatio rated, Set<Phase> phases, Instant from, Optional<Instant> to) {
    public Fitting {
        phases = Set.copyOf(phases);
        if (phases.isEmpty()) throw new IllegalArgumentException("a transformer stands for a phase: " + asset);
        if (to.isPresent() && !from.isBefore(to.get()))
            throw new IllegalArgumentException("a transformer is taken out after it was put in: " + asset);
    }

    boolean inPlace() {
        return to.isEmpty();
    }

    Fitting endingAt(Instant end) {
        return new Fitting(asset, kind, rated, phases, from, Optional.of(end));
    }
}
