package org.wattline.domain.metering.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.Period;

/**
 * What flowed in one part of the time asked for; energies are what is known, not rounded, and {@link UsageQuality#missing} tells how much is not.
 *
 * @param from beginning of the part
 * @param to its end, half-open
 * @param imported energy taken from the grid (正向有功), empty if nothing is known of it
 * @param exported energy fed into the grid (反向有功), empty if nothing is known of it
 * @param periods what was taken from the grid by time-of-use period, as far as it is known
 */
public record UsagePart(
        Instant from,
        Instant to,
        UsageBasis basis,
        Optional<Energy> imported,
        Optional<Energy> exported,
        SortedMap<Period, Energy> periods,
        UsageQuality quality) {
    public UsagePart {
        periods = Collections.unmodifiableSortedMap(new TreeMap<>(periods));
    }

    /** Nothing is known. */
    public static UsagePart nothing(Instant from, Instant to, UsageQuality quality) {
        return new UsagePart(
                from,
                to,
                UsageBasis.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedMap(),
                quality);
    }

    /** Some days of which nothing is known, and nothing is missed. */
    public static UsagePart nothing(Span days) {
        return nothing(Zone.startOf(days.from()), Zone.startOf(days.end()), UsageQuality.NONE);
    }

    /** The hours of a day, in the same way. */
    public static List<UsagePart> hours(LocalDate day) {
        Instant start = Zone.startOf(day);
        return IntStream.range(0, 24)
                .mapToObj(hour -> nothing(
                        start.plus(Duration.ofHours(hour)), start.plus(Duration.ofHours(hour + 1L)), UsageQuality.NONE))
                .toList();
    }

    /** The same time with nothing in it, to which others are added. */
    public UsagePart zero() {
        return nothing(from, to, UsageQuality.NONE);
    }

    public UsagePart with(SortedMap<Period, Energy> split) {
        return new UsagePart(from, to, basis, imported, exported, split, quality);
    }

    /** Only what flowed one way, as what was taken. */
    public UsagePart flow(Channel channel) {
        return switch (channel) {
            case ACTIVE_IMPORT -> new UsagePart(from, to, basis, imported, Optional.empty(), periods, quality);
            case ACTIVE_EXPORT ->
                new UsagePart(from, to, basis, exported, Optional.empty(), Collections.emptySortedMap(), quality);
            case REACTIVE_FORWARD, REACTIVE_REVERSE -> nothing(from, to, quality);
        };
    }

    /** The same time of another point added or, by the sign, taken off; periods are those that both know. */
    public UsagePart plus(UsagePart other, int sign) {
        SortedMap<Period, Energy> both = new TreeMap<>(periods);
        other.periods.forEach((period, energy) -> both.merge(period, signed(energy, sign), Energy::plus));
        return new UsagePart(
                from,
                to,
                basis.and(other.basis),
                sum(imported, other.imported, sign),
                sum(exported, other.exported, sign),
                both,
                quality.plus(other.quality));
    }

    private static Optional<Energy> sum(Optional<Energy> one, Optional<Energy> other, int sign) {
        if (other.isEmpty()) return one;
        return Optional.of(one.orElse(Energy.ZERO).plus(signed(other.get(), sign)));
    }

    private static Energy signed(Energy energy, int sign) {
        return sign < 0 ? energy.negated() : energy;
    }
}
