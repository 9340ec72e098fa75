package org.wattline.domain.connection.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;

/**
 * What an installation sheet says of each metering point (逐点装拆工单). Told as {@code 2000000000014:D420106202:readingTotal=0; 2000000000022:KEEP}:
 * number of the point, the meter that hangs there then, and its fields. A source that comes is told by its role, {@code STANDBY:D420106203}. Where
 * the account has one point, the sheet tells its meter by {@code meter} and the fields beside it instead.
 *
 * @param points by number, or by role of a source that comes
 */
record PointSheet(SortedMap<String, Entry> points) {
    private static final Pattern FIELD =
            Pattern.compile("((?:reading|last)[A-Z][A-Za-z]*|currentRatio|voltageRatio|place|area)=([^;:=]{1,200})");
    private static final List<String> ROLES = List.of("MAIN", "STANDBY");

    PointSheet {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    /** @throws IllegalArgumentException if it is of another shape, or names a point twice */
    static PointSheet parse(String text) {
        SortedMap<String, Entry> points = new TreeMap<>();
        for (String each : text.split(";", -1)) {
            List<String> parts =
                    List.of(each.split(":", -1)).stream().map(String::strip).toList();
            if (parts.size() < 2) throw new IllegalArgumentException("not a point with its meter: " + each.strip());
            Map<String, String> fields = new HashMap<>();
            for (String part : parts.subList(2, parts.size())) {
                Matcher field = FIELD.matcher(part);
                if (!field.matches()) throw new IllegalArgumentException("not a field of a meter: " + part);
                fields.put(field.group(1), field.group(2));
            }
            if (points.put(parts.getFirst(), Entry.of(parts.get(1), fields)) != null)
                throw new IllegalArgumentException("told twice: " + parts.getFirst());
        }
        return new PointSheet(points);
    }

    /**
     * What happens at each of these points, in their order: all are named and no other (CON-170). Before the works nobody can tell, so nothing is
     * asked for.
     *
     * @param coming whether a source may come besides
     */
    static Outcome<List<At>> of(Asked sheet, List<MeteringPoint> points, boolean coming) {
        Optional<PointSheet> told = sheet.find("meters").map(PointSheet::parse);
        if (told.isPresent() && sheet.find("meter").isPresent())
            throw new IllegalArgumentException("meter beside meters");
        if (told.isEmpty() && (points.size() == 1 || sheet.find("at").isEmpty()))
            return Outcome.done(points.stream()
                    .map(point -> new At(point, points.size() == 1 ? Entry.flat(sheet) : Entry.UNTOLD))
                    .toList());
        return told.orElseGet(() -> new PointSheet(Collections.emptySortedMap()))
                .at(points, coming);
    }

    /** The sources that come, by their roles. */
    static List<Map.Entry<String, Entry>> coming(Asked sheet) {
        return sheet.find("meters").map(PointSheet::parse).stream()
                .flatMap(each -> each.points().entrySet().stream())
                .filter(each -> ROLES.contains(each.getKey()))
                .toList();
    }

    private Outcome<List<At>> at(List<MeteringPoint> wanted, boolean coming) {
        List<String> missing = new ArrayList<>();
        List<String> unknown = new ArrayList<>(points.keySet());
        if (coming) unknown.removeAll(ROLES);
        List<At> all = new ArrayList<>();
        for (MeteringPoint point : wanted) {
            Entry entry = points.get(point.no().value());
            unknown.remove(point.no().value());
            if (entry == null) missing.add(point.no().value());
            else all.add(new At(point, entry));
        }
        return missing.isEmpty() && unknown.isEmpty()
                ? Outcome.done(all)
                : MeterRefusal.POINTS_DIFFER.because(said(missing), said(unknown));
    }

    private static String said(List<String> points) {
        return points.isEmpty() ? "—" : points.stream().collect(Collectors.joining(" "));
    }

    /** A point and what happens at it. */
    record At(MeteringPoint point, Entry entry) {
        /** Whether another meter comes. */
        boolean exchanged() {
            return entry.meter().isPresent();
        }
    }
}
