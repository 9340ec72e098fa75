package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.metering.Readings;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimation;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;

/** Finds days that never arrived: a curve of the channel came within the week before, and none on the day (补建缺日). */
final class FindingGaps {
    private static final int WEEK = 7;

    private final Readings readings;

    FindingGaps(Readings readings) {
        this.readings = readings;
    }

    private record Key(MeteringPointNo point, Channel channel) {}

    /** Days of which nothing is known, made for the gaps of a span. @param known those that did arrive */
    List<IntervalDay> in(Collection<MeteringPointNo> points, List<IntervalDay> known, Span span) {
        Map<Key, IntervalDay> last = new HashMap<>();
        for (IntervalDay day : readings.days(
                points, Arrays.asList(Channel.values()), Span.of(span.from().minusDays(WEEK), span.from())))
            last.put(new Key(day.point(), day.channel()), day);
        Map<Key, List<IntervalDay>> within = new HashMap<>();
        for (IntervalDay day : known)
            within.computeIfAbsent(new Key(day.point(), day.channel()), k -> new ArrayList<>())
                    .add(day);
        within.forEach((key, days) -> last.putIfAbsent(key, days.getFirst()));
        List<IntervalDay> gaps = new ArrayList<>();
        last.forEach((key, before) -> {
            Set<LocalDate> there = within.getOrDefault(key, List.of()).stream()
                    .map(IntervalDay::day)
                    .collect(toSet());
            IntervalDay like = before;
            for (LocalDate day = span.from(); day.isBefore(span.end()); day = day.plusDays(1)) {
                LocalDate wanted = day;
                if (there.contains(day)) {
                    Optional<IntervalDay> arrived = within.getOrDefault(key, List.of()).stream()
                            .filter(d -> d.day().equals(wanted))
                            .findFirst();
                    like = arrived.orElse(like);
                } else if (like.day().isBefore(day)
                        && !like.day().plusDays(WEEK).isBefore(day)) {
                    gaps.add(nothing(like, day));
                }
            }
        });
        return gaps;
    }

    private static IntervalDay nothing(IntervalDay like, LocalDate day) {
        return new IntervalDay(
                like.point(),
                like.channel(),
                DayEstimation.nothing(day, like.energy().minutes()),
                like.meter(),
                like.multiplier(),
                like.source(),
                ReadingQuality.INCOMPLETE,
                0);
    }
}
