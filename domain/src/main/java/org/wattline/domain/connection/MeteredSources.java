package org.wattline.domain.connection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wattline.domain.kernel.Outcome;

/**
 * Which source gets which meter when a supply by one source or several begins (多电源计量). The sheet tells them in the order of the
 * supply plan: {@code meter} for the first source, {@code meter2} and {@code meter3} for the others.
 *
 * @param suffix what the names of a source's fields end with
 */
public record MeteredSources(String suffix, String meter) {
    private static final String METER = "meter";

    /** Most sources of a supply. */
    private static final int MOST = 3;

    /**
     * One meter at each source, each another one (CON-150 … CON-152).
     *
     * @param sources as many as the supply plan has, one without a plan
     */
    public static Outcome<List<MeteredSources>> of(Collected collected, int sources) {
        List<MeteredSources> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 1; i <= MOST; i++) {
            String suffix = i == 1 ? "" : Integer.toString(i);
            String meter = collected.find(METER + suffix).orElse("").strip();
            if (meter.isEmpty() && i <= sources) return Outcome.refused(ConnectionRefusal.SOURCE_NOT_METERED);
            if (meter.isEmpty()) continue;
            if (i > sources) return Outcome.refused(ConnectionRefusal.METER_WITHOUT_SOURCE);
            if (!known.add(meter)) return Outcome.refused(ConnectionRefusal.METER_AT_TWO_SOURCES);
            all.add(new MeteredSources(suffix, meter));
        }
        return Outcome.done(all);
    }
}
