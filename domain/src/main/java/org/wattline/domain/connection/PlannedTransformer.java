package org.wattline.domain.connection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.domain.quantity.Capacity;

/**
 * A transformer of the applicant's own that the supply plan has (供电方案中的受电变压器).
 *
 * @param name as the plan calls it: {@code 1#}
 * @param source of the supply plan at which it hangs, from 1; empty where there is one, or nobody said
 * @param row by which its losses are found in the tables; empty where its nameplate tells them later
 */
public record PlannedTransformer(String name, Capacity rated, Optional<TableRow> row, Optional<Integer> source) {
    private static final Pattern SHAPE = Pattern.compile(
            "([^:;,\\s]{1,20}):([0-9]{1,6}(?:\\.[0-9]{1,3})?)(?::([^:;,\\s]{1,20}):(DYN11|YYN0))?(?:@([1-3]))?");

    /** At the one source. */
    public PlannedTransformer(String name, Capacity rated, Optional<TableRow> row) {
        this(name, rated, row, Optional.empty());
    }

    /** @param series {@code S11} @param connection group of connection, DYN11 or YYN0 */
    public record TableRow(String series, String connection) {}

    /**
     * Reads what the form of the plan holds: {@code 1#:1000:S11:DYN11; 2#:250}, of several sources {@code 1#:1000@1; 2#:250@2}.
     *
     * @throws IllegalArgumentException if it is of another shape or names one twice
     */
    public static List<PlannedTransformer> parse(String text) {
        List<PlannedTransformer> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String each : text.split(";", -1)) {
            Matcher found = SHAPE.matcher(each.strip());
            if (!found.matches()) throw new IllegalArgumentException("not a transformer: " + each);
            Capacity rated = Capacity.parse(found.group(2));
            if (rated.isZero() || !names.add(found.group(1)))
                throw new IllegalArgumentException("a transformer has a size, and a name of its own: " + each);
            Optional<TableRow> row =
                    Optional.ofNullable(found.group(3)).map(series -> new TableRow(series, found.group(4)));
            all.add(new PlannedTransformer(
                    found.group(1),
                    rated,
                    row,
                    Optional.ofNullable(found.group(5)).map(Integer::valueOf)));
        }
        return List.copyOf(all);
    }
}
