package org.wattline.domain.billing.coverage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many days of points stand in which way.
 *
 * @param accounts that were looked at
 * @param points that were looked at; an account without one counts as one
 * @param days of points, by kind; those of which there are none are left out
 */
public record CoverageTally(long accounts, long points, Map<CoverageKind, Long> days) {
    public static final CoverageTally NOTHING = new CoverageTally(0, 0, Map.of());

    public CoverageTally {
        days = Map.copyOf(days);
    }

    /** With more accounts, and what was found of their points. */
    public CoverageTally with(long more, long morePoints, Collection<CoverageFinding> found) {
        Map<CoverageKind, Long> sum = new EnumMap<>(CoverageKind.class);
        sum.putAll(days);
        for (CoverageFinding each : found)
            sum.merge(each.kind(), (long) each.days().days(), Long::sum);
        return new CoverageTally(accounts + more, points + morePoints, sum);
    }

    public long of(CoverageKind kind) {
        return days.getOrDefault(kind, 0L);
    }

    /** Days of points that somebody has to put right. */
    public long faults() {
        long faults = 0;
        for (CoverageKind kind : CoverageKind.values()) if (kind.isFault()) faults += of(kind);
        return faults;
    }
}
