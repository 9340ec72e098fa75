package org.wattline.application.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wattline.application.platform.Snapshot;
import org.wattline.domain.tariff.Tariff;

/**
 * One figure in which two versions of a tariff differ (版本比较).
 *
 * @param field its place, such as {@code prices.byPeriod.PEAK}
 * @param before empty where the older version lacks it
 * @param after empty where the newer version lacks it
 */
public record VersionDifference(String field, Optional<String> before, Optional<String> after) {
    /** All differences, by field. */
    public static List<VersionDifference> between(Tariff older, Tariff newer) {
        Map<String, String> before = Snapshot.of(older);
        Map<String, String> after = Snapshot.of(newer);
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<VersionDifference> differences = new ArrayList<>();
        for (String field : fields) {
            Optional<String> then = Optional.ofNullable(before.get(field));
            Optional<String> now = Optional.ofNullable(after.get(field));
            if (!then.equals(now)) differences.add(new VersionDifference(field, then, now));
        }
        return List.copyOf(differences);
    }
}
