package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

/**
 * The days of the points of many batches, kept from one batch to the next: what a batch brings need not be read again for the next. A point
 * that comes a second time is expected to come again, and is asked about more days at once.
 */
final class RecentDays implements Past {
    private static final int MOST = 50_000;
    private static final int MORE = 31;

    private final Readings readings;
    private final Map<Key, DaySeries> series = new LinkedHashMap<>(1024, 0.75f, true);

    RecentDays(Readings readings) {
        this.readings = readings;
    }

    private record Key(MeteringPointNo point, Channel channel) {}

    /** Looks up what is not known of days and those that they are compared with, with two queries at most. */
    void ask(Collection<IntervalDay> days, Map<MeteringPointNo, Set<Channel>> channels) {
        Set<MeteringPointNo> fresh = new HashSet<>();
        Set<MeteringPointNo> again = new HashSet<>();
        TreeSet<LocalDate> span = new TreeSet<>();
        for (IntervalDay day : days)
            for (Channel channel : of(channels, day)) {
                DaySeries held = get(new Key(day.point(), channel));
                if (held.asked(day.day().toEpochDay())
                        && held.asked(day.day().minusDays(364).toEpochDay())) continue;
                if (held.asked(day.day().minusDays(1).toEpochDay())) again.add(day.point());
                else fresh.add(day.point());
                span.add(day.day());
            }
        if (span.isEmpty()) return;
        again.removeAll(fresh);
        Set<LocalDate> wanted = new TreeSet<>();
        for (LocalDate day : span) wanted.addAll(with(day));
        load(fresh, channels, wanted);
        for (int i = 1; i <= MORE; i++) wanted.addAll(with(span.last().plusDays(i)));
        load(again, channels, wanted);
    }

    private static Set<LocalDate> with(LocalDate day) {
        Set<LocalDate> days = new TreeSet<>(DayHistory.daysBefore(day));
        days.add(day);
        return days;
    }

    private static Set<Channel> of(Map<MeteringPointNo, Set<Channel>> channels, IntervalDay day) {
        Set<Channel> known = channels.getOrDefault(day.point(), Set.of());
        if (known.contains(day.channel())) return known;
        Set<Channel> all = EnumSet.of(day.channel());
        all.addAll(known);
        return all;
    }

    private void load(Set<MeteringPointNo> points, Map<MeteringPointNo, Set<Channel>> channels, Set<LocalDate> days) {
        if (points.isEmpty()) return;
        Set<Channel> all = points.stream()
                .flatMap(point -> channels.getOrDefault(point, Set.of()).stream())
                .collect(toCollection(() -> EnumSet.noneOf(Channel.class)));
        for (PastDay day : readings.pastDays(points, all, days))
            get(new Key(day.point(), day.channel())).put(day);
        for (MeteringPointNo point : points)
            for (Channel channel : all) {
                DaySeries held = get(new Key(point, channel));
                for (LocalDate day : days) held.nothing(day.toEpochDay());
            }
    }

    private DaySeries get(Key key) {
        return series.computeIfAbsent(key, k -> new DaySeries());
    }

    /** Whether something is there for the day. */
    boolean has(IntervalDay day) {
        return get(new Key(day.point(), day.channel())).has(day.day().toEpochDay());
    }

    /** The day is taken as stored. */
    void put(IntervalDay day) {
        get(new Key(day.point(), day.channel())).put(PastDay.of(day));
    }

    @Override
    public Optional<PastDay> on(MeteringPointNo point, Channel channel, LocalDate day) {
        return Optional.ofNullable(series.get(new Key(point, channel))).flatMap(held -> held.on(point, channel, day));
    }

    /** Nothing: days for which something is stored are not judged by this. */
    @Override
    public Optional<PastDay> before(IntervalDay day) {
        return Optional.empty();
    }

    void forget(MeteringPointNo point) {
        for (Channel channel : Channel.values()) series.remove(new Key(point, channel));
    }

    void forget() {
        series.clear();
    }

    /** Forgets points that did not come for the longest time, beyond a number. */
    void shrink() {
        var oldest = series.keySet().iterator();
        for (int over = series.size() - MOST; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
