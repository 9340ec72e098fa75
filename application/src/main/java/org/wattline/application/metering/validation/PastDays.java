package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.validation.DayFacts;
import org.wattline.domain.metering.validation.DayHistory;
import org.wattline.domain.quantity.IntervalEnergy;

/** The days with which a set of days is compared, read with one query: what is stored, and what arrives together with them. */
final class PastDays {
    private final Map<Key, PastDay> stored = new HashMap<>();
    private final Map<Key, PastDay> latest = new HashMap<>();

    PastDays(Readings readings, Collection<MeteringPointNo> points, Set<Channel> channels, List<IntervalDay> days) {
        Set<LocalDate> wanted = new TreeSet<>();
        days.stream().map(IntervalDay::day).distinct().forEach(day -> {
            wanted.add(day);
            wanted.addAll(DayHistory.daysBefore(day));
        });
        if (!wanted.isEmpty())
            for (PastDay past :
                    readings.pastDays(points, channels.isEmpty() ? EnumSet.allOf(Channel.class) : channels, wanted))
                stored.put(new Key(past.point(), past.channel(), past.day()), past);
        latest.putAll(stored);
        for (IntervalDay day : days) latest.put(key(day), PastDay.of(day));
    }

    private record Key(MeteringPointNo point, Channel channel, LocalDate day) {}

    private static Key key(IntervalDay day) {
        return new Key(day.point(), day.channel(), day.day());
    }

    /** What was stored for the same day before. */
    Optional<PastDay> before(IntervalDay day) {
        return Optional.ofNullable(stored.get(key(day)));
    }

    Optional<PastDay> on(MeteringPointNo point, Channel channel, LocalDate day) {
        return Optional.ofNullable(latest.get(new Key(point, channel, day)));
    }

    DayHistory history(IntervalDay day) {
        long[] sums = DayHistory.unknown();
        int estimated = 0;
        int minutes = 0;
        List<LocalDate> before = DayHistory.daysBefore(day.day());
        for (int i = 0; i < sums.length; i++) {
            Optional<PastDay> past = on(day.point(), day.channel(), before.get(i));
            if (past.isEmpty()) continue;
            if (past.get().missing() == 0) sums[i] = past.get().units();
            if (past.get().quality() == ReadingQuality.ESTIMATED) estimated |= 1 << i;
            if (minutes == 0) minutes = past.get().minutes();
        }
        return DayHistory.of(sums, estimated, minutes);
    }

    DayFacts.Known known(IntervalDay day) {
        return before(day)
                .map(past -> new DayFacts.Known(
                        past.units(),
                        past.units() == IntervalEnergy.units(day.energy().total())
                                && past.missing() == day.energy().missing()
                                && past.quality() == day.quality(),
                        rank(past.quality())))
                .orElse(DayFacts.Known.NOTHING);
    }

    /** Whether a curve of a channel came on one of the seven days before, and none on this one. */
    boolean lacks(IntervalDay day, Channel channel) {
        if (on(day.point(), channel, day.day()).isPresent()) return false;
        for (LocalDate before : DayHistory.daysBefore(day.day()).subList(0, 7))
            if (on(day.point(), channel, before).isPresent()) return true;
        return false;
    }

    static int rank(ReadingQuality quality) {
        return switch (quality) {
            case ESTIMATED -> DayFacts.Known.ESTIMATED;
            case INCOMPLETE -> DayFacts.Known.INCOMPLETE;
            case MEASURED -> DayFacts.Known.MEASURED;
            case EDITED -> DayFacts.Known.EDITED;
        };
    }
}
