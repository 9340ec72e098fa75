package org.wattline.domain.metering.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.field.ChannelProtocol;

/**
 * When which meters are asked for what (采集方案).
 *
 * @param from in force from this day on
 * @param startAt time of day from which the day's questions are asked
 * @param daysBack so many days before today are asked for as long as they are missing
 * @param protocols of the meters that it is for; none means all
 * @param again pauses before the second, third … try; after the last one nobody asks any more
 * @param source where it comes from
 */
public record PollingPlan(
        String id,
        Text name,
        LocalDate from,
        LocalTime startAt,
        int daysBack,
        Set<Wanted> wanted,
        Set<ChannelProtocol> protocols,
        List<Duration> again,
        String source) {
    public PollingPlan {
        wanted = Set.copyOf(wanted);
        protocols = Set.copyOf(protocols);
        again = List.copyOf(again);
        checkId(id);
        checkWanted(wanted);
        checkDaysBack(daysBack);
        checkAgain(again);
    }

    /** @throws IllegalArgumentException if no plan is called so */
    public static void checkId(String id) {
        if (!id.matches("[A-Z0-9][A-Z0-9-]{0,39}"))
            throw new IllegalArgumentException("a plan's id is of capital letters, digits and dashes: " + id);
    }

    /** @throws IllegalArgumentException if nothing is asked for */
    public static void checkWanted(Collection<Wanted> wanted) {
        if (wanted.isEmpty()) throw new IllegalArgumentException("a plan asks for something");
    }

    /** @throws IllegalArgumentException if meters do not keep that much */
    public static void checkDaysBack(int daysBack) {
        if (daysBack < 0 || daysBack > 60) throw new IllegalArgumentException("a plan asks for 0 … 60 days back");
    }

    /** @throws IllegalArgumentException if there is hardly a pause between two tries, or no end of them */
    public static void checkAgain(Collection<Duration> again) {
        if (again.size() > 100 || again.stream().anyMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) < 0))
            throw new IllegalArgumentException("a plan that pauses for less than a minute, or more than 100 times");
    }

    /** The days whose questions may be asked at a time, the latest first. */
    public List<LocalDate> days(Instant now) {
        LocalDate today = Zone.day(now);
        boolean begun = !LocalTime.ofInstant(now, Zone.CHINA).isBefore(startAt);
        LocalDate latest = begun ? today : today.minusDays(1);
        return Stream.iterate(latest, day -> !day.isBefore(today.minusDays(daysBack)), day -> day.minusDays(1))
                .filter(day -> !day.isBefore(from))
                .toList();
    }

    /** When to ask again after so many tries, the last one at a time. */
    public Optional<Instant> next(int tries, Instant at) {
        return tries <= again.size() ? Optional.of(at.plus(again.get(tries - 1))) : Optional.empty();
    }
}
