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
import org.wattline.domain.metering.validation.DayHistory;

/** The days with which a set of days is compared, read with one query: what is stored, and what arrives together with them. */
final class PastDays implements Past {
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

    @Override
    public Optional<PastDay> before(IntervalDay day) {
        return Optional.ofNullable(stored.get(key(day)));
    }

    @Override
    public Optional<PastDay> on(MeteringPointNo point, Channel channel, LocalDate day) {
        return Optional.ofNullable(latest.get(new Key(point, channel, day)));
    }
}
