package org.wattline.domain.connection.change;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sheet says of one metering point.
 *
 * @param meter number of the meter that comes; empty where none does
 * @param stays whether what hangs there stays
 * @param fields what is told of it by name, {@code readingTotal, lastTotal, currentRatio, place …}
 */
public record Entry(Optional<String> meter, boolean stays, SortedMap<String, String> fields) {
    /** Nobody told anything yet. */
    static final Entry UNTOLD = new Entry(Optional.empty(), true, Collections.emptySortedMap());

    private static final String KEEP = "KEEP";
    private static final String NONE = "NONE";

    public Entry {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** @param meter its number, {@code KEEP} where the one that hangs stays, {@code NONE} where none hangs any more */
    static Entry of(String meter, Map<String, String> fields) {
        boolean word = meter.equals(KEEP) || meter.equals(NONE);
        if (meter.isEmpty()) throw new IllegalArgumentException("a point has a meter, KEEP or NONE");
        return new Entry(Optional.of(meter).filter(no -> !word), meter.equals(KEEP), new TreeMap<>(fields));
    }

    /** The fields of a sheet that is about one point. */
    public static Entry flat(Asked sheet) {
        return new Entry(sheet.find("meter"), sheet.find("meter").isEmpty(), sheet.data());
    }

    /** What is told of it, the meter itself included. */
    public Optional<String> find(String name) {
        return name.equals("meter") ? meter : Optional.ofNullable(fields.get(name));
    }
}
