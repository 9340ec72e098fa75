package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.validation.DayHistory;

/**
 * The points of many batches with the days that theirs are compared with, kept from one batch to the next: what a batch brings need not be read
 * again for the next. A point that comes a second time is expected to come again, and is asked about more days at once.
 */
final class RecentDays {
    private static final int MOST = 20_000;
    private static final int MORE = 31;

    /** How many times all else is forgotten before the days are: others seldom store days of the same points meanwhile. */
    private static final int DAYS_KEPT = 10;

    private final Readings readings;
    private final Map<MeteringPointNo, KnownPoint> points = new LinkedHashMap<>(1024, 0.75f, true);
    private int time;

    RecentDays(Readings readings) {
        this.readings = readings;
    }

    /** The points of days, in their order; what is not known of them is looked up with two queries at most. */
    KnownPoint[] of(List<IntervalDay> days, Map<MeteringPointNo, MeteringPoint> own) {
        KnownPoint[] all = new KnownPoint[days.size()];
        Missing fresh = new Missing();
        Missing again = new Missing();
        for (int i = 0; i < all.length; i++) {
            IntervalDay day = days.get(i);
            all[i] = of(day, own);
            if (!all[i].asked(day)) (all[i].comesAgain(day) ? again : fresh).add(all[i], day);
        }
        fresh.look(0);
        again.look(MORE);
        return all;
    }

    private KnownPoint of(IntervalDay day, Map<MeteringPointNo, MeteringPoint> own) {
        Optional<KnownPoint> known = Optional.ofNullable(points.get(day.point()));
        if (known.isPresent() && known.get().asOf() == time) return known.get();
        MeteringPoint point = Optional.ofNullable(own.get(day.point())).orElseThrow();
        if (known.isPresent() && time - known.get().since() < DAYS_KEPT) {
            known.get().renew(point, day, time);
            return known.get();
        }
        KnownPoint fresh = new KnownPoint(point, day, time);
        points.put(day.point(), fresh);
        return fresh;
    }

    /** Points of which days have to be looked up. */
    private final class Missing {
        private final Map<MeteringPointNo, KnownPoint> whose = new LinkedHashMap<>();
        private final Set<Channel> channels = EnumSet.noneOf(Channel.class);
        private final TreeSet<LocalDate> wanted = new TreeSet<>();

        void add(KnownPoint point, IntervalDay day) {
            if (whose.put(point.point().no(), point) == null)
                for (Channel channel : Channel.values()) if (point.looksAt(channel, day)) channels.add(channel);
            channels.add(day.channel());
            wanted.add(day.day());
        }

        void look(int more) {
            if (whose.isEmpty()) return;
            List<LocalDate> compared = new ArrayList<>(wanted);
            for (int i = 1; i <= more; i++) compared.add(wanted.last().plusDays(i));
            Set<LocalDate> days = compared.stream()
                    .flatMap(day -> DayHistory.daysBefore(day).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            days.addAll(compared);
            days.removeIf(this::known);
            for (PastDay day : readings.pastDays(whose.keySet(), channels, days))
                Optional.ofNullable(whose.get(day.point()))
                        .orElseThrow()
                        .series(day.channel())
                        .put(day);
            whose.values().forEach(point -> point.nothing(days, channels));
        }

        /** Whether all points were asked about a day before, as about most that lie behind. */
        private boolean known(LocalDate day) {
            long on = day.toEpochDay();
            for (KnownPoint point : whose.values())
                for (Channel channel : channels) if (!point.series(channel).asked(on)) return false;
            return true;
        }
    }

    void forget(MeteringPointNo point) {
        points.remove(point);
    }

    void forget() {
        time++;
    }

    /** Forgets points that did not come for the longest time, beyond a number. */
    void shrink() {
        var oldest = points.keySet().iterator();
        for (int over = points.size() - MOST; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
