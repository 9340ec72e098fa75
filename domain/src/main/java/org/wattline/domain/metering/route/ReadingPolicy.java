package org.wattline.domain.metering.route;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;

/**
 * The dated rules of reading by routes.
 *
 * @param missingAfterDays how many days after the scheduled day a reading is missing (VEE-01)
 * @param limits for every class
 */
public record ReadingPolicy(
        String id, Span inForce, String source, int missingAfterDays, Map<RouteClass, Limits> limits) {
    public ReadingPolicy {
        limits = Map.copyOf(new EnumMap<>(limits));
        for (RouteClass each : RouteClass.values())
            if (!limits.containsKey(each)) throw new IllegalArgumentException(id + " has no limits for " + each);
        if (missingAfterDays < 0) throw new IllegalArgumentException("days are not negative");
    }

    public Limits of(RouteClass routeClass) {
        return Optional.ofNullable(limits.get(routeClass)).orElseThrow();
    }

    /** For what the bills of customers on a route wait. */
    public enum Gate {
        /** Till their round is released. */
        RELEASE,
        /** The same, but not where readings come by themselves. */
        RELEASE_UNLESS_AUTOMATIC,
        /** For no round. */
        NOTHING;

        boolean holds(boolean automatic) {
            return switch (this) {
                case RELEASE -> true;
                case RELEASE_UNLESS_AUTOMATIC -> !automatic;
                case NOTHING -> false;
            };
        }
    }

    /**
     * What holds for a class.
     *
     * @param longestMonths the longest cycle
     * @param fixedDay the only day on which it may be read, where there is one
     * @param toleranceDays how far from the scheduled day a reading is still on time (MR-07)
     * @param daysBefore how many days before the scheduled day a reading counts for it
     * @param daysAfter how many days after it
     * @param selfReading whether customers may read for themselves
     * @param gate for what bills of its customers wait
     */
    public record Limits(
            int longestMonths,
            Optional<Integer> fixedDay,
            int toleranceDays,
            int daysBefore,
            int daysAfter,
            boolean selfReading,
            Gate gate) {
        public Limits {
            if (longestMonths < 1 || toleranceDays < 0 || daysBefore < toleranceDays || daysAfter < toleranceDays)
                throw new IllegalArgumentException("a reading that is on time counts, and days are not negative");
            if (daysBefore + daysAfter > 20)
                throw new IllegalArgumentException("a reading counts for one scheduled day only");
        }

        public boolean allows(ReadingSchedule schedule) {
            return schedule.cycle().months() <= longestMonths
                    && fixedDay.map(day -> day == schedule.day()).orElse(true);
        }

        /** When readings count for a scheduled day, and when they are on time. */
        public ReadingWindow around(LocalDate due) {
            return new ReadingWindow(
                    Zone.startOf(due.minusDays(daysBefore)), Zone.startOf(due.plusDays(daysAfter + 1L)), toleranceDays);
        }
    }
}
