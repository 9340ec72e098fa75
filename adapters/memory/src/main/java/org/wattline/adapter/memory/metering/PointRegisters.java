package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.RegisterReading;

/** All register readings of one point with all their versions; immutable. */
record PointRegisters(NavigableMap<Key, List<RegisterReading>> byKey) {
    static final PointRegisters NONE = new PointRegisters(Collections.emptyNavigableMap());

    /** By meter, then time. */
    record Key(AssetNo meter, Instant at) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::meter).thenComparing(Key::at);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    PointRegisters {
        byKey = Collections.unmodifiableNavigableMap(byKey);
    }

    PointRegisters with(List<RegisterReading> next) {
        NavigableMap<Key, List<RegisterReading>> all = new TreeMap<>(byKey);
        for (RegisterReading reading : next) {
            List<RegisterReading> versions =
                    new ArrayList<>(all.getOrDefault(new Key(reading.meter(), reading.at()), List.of()));
            versions.add(reading);
            all.put(new Key(reading.meter(), reading.at()), List.copyOf(versions));
        }
        return new PointRegisters(all);
    }

    List<RegisterReading> versions(AssetNo meter, Instant at) {
        return byKey.getOrDefault(new Key(meter, at), List.of());
    }

    Stream<RegisterReading> current() {
        return byKey.values().stream().map(List::getLast);
    }

    Optional<RegisterReading> lastBefore(AssetNo meter, Instant at) {
        return Optional.ofNullable(byKey.lowerEntry(new Key(meter, at)))
                .map(e -> e.getValue().getLast())
                .filter(reading -> reading.meter().equals(meter));
    }

    Optional<RegisterReading> firstAfter(AssetNo meter, Instant at) {
        return Optional.ofNullable(byKey.higherEntry(new Key(meter, at)))
                .map(e -> e.getValue().getLast())
                .filter(reading -> reading.meter().equals(meter));
    }
}
