package org.wattline.application.metering.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;

/** Where meters hang and hung. */
final class HangingMeters {
    private final Map<AssetNo, List<MeteringPoint>> byMeter = new HashMap<>();

    /** That a meter hangs at a point. */
    record Hanging(MeteringPointNo point, Installation installation) {}

    void add(Collection<MeteringPoint> points) {
        for (MeteringPoint point : points)
            for (Installation installation : point.installations()) {
                List<MeteringPoint> hung = byMeter.computeIfAbsent(installation.meter(), m -> new ArrayList<>());
                if (hung.isEmpty() || !hung.getLast().equals(point)) hung.add(point);
            }
    }

    void clear() {
        byMeter.clear();
    }

    int size() {
        return byMeter.size();
    }

    boolean knows(AssetNo meter) {
        return byMeter.containsKey(meter);
    }

    Set<AssetNo> meters() {
        return byMeter.keySet();
    }

    Set<MeteringPoint> points() {
        Set<MeteringPoint> points = new LinkedHashSet<>();
        byMeter.values().forEach(points::addAll);
        return points;
    }

    /** The points at which a meter hangs or hung. */
    List<MeteringPoint> points(AssetNo meter) {
        return byMeter.getOrDefault(meter, List.of());
    }

    /** Where the meter hung at an instant, or at some time between two. */
    Optional<Hanging> find(AssetNo meter, Instant from, Instant to) {
        for (MeteringPoint point : points(meter))
            for (Installation installation : point.installations())
                if (installation.meter().equals(meter)
                        && (from.equals(to) ? installation.reads(from) : installation.measures(from, to)))
                    return Optional.of(new Hanging(point.no(), installation));
        return Optional.empty();
    }
}
