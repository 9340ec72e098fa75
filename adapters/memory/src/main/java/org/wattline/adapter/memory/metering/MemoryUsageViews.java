package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.application.metering.validation.Estimates;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.usage.CurveSum;
import org.wattline.domain.metering.usage.UsageQuality;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.quantity.IntervalEnergy;

/** Usage in memory. */
public final class MemoryUsageViews implements UsageViews {
    private final MemoryReadings readings;
    private final Estimates estimates;

    public MemoryUsageViews(MemoryReadings readings, Estimates estimates) {
        this.readings = readings;
        this.estimates = estimates;
    }

    @Override
    public List<CurveSum> sums(
            Collection<MeteringPointNo> points, Span span, UsageStep step, Optional<Instant> knownAt) {
        List<CurveSum> sums = new ArrayList<>();
        for (MeteringPointNo point : new TreeSet<>(points))
            for (Channel channel : List.of(Channel.ACTIVE_IMPORT, Channel.ACTIVE_EXPORT))
                for (Span part : step.parts(span)) {
                    List<IntervalDay> days = curves(List.of(point), List.of(channel), part, knownAt);
                    if (!days.isEmpty()) sums.add(sum(point, channel, part, days));
                }
        return sums;
    }

    private CurveSum sum(MeteringPointNo point, Channel channel, Span part, List<IntervalDay> days) {
        long units = 0;
        UsageQuality quality = UsageQuality.NONE;
        for (IntervalDay day : days) {
            units += IntervalEnergy.units(day.energy().total());
            long missing = (long) day.energy().missing() * day.energy().minutes();
            Optional<Long> filled = estimates
                    .find(day.ref())
                    .map(estimate -> estimate.applied().stream()
                                    .mapToLong(each -> each.to() - each.from())
                                    .sum()
                            * day.energy().minutes());
            quality = quality.plus(UsageQuality.of(day.quality(), 1440 - missing, filled))
                    .plus(UsageQuality.unknown(missing));
        }
        return new CurveSum(point, channel, part.from(), units, quality);
    }

    @Override
    public List<IntervalDay> curves(
            Collection<MeteringPointNo> points, Collection<Channel> channels, Span span, Optional<Instant> knownAt) {
        if (knownAt.isEmpty()) return readings.days(points, channels, span);
        List<IntervalDay> known = new ArrayList<>();
        for (MeteringPointNo point : new TreeSet<>(points))
            for (Channel channel : new TreeSet<>(channels))
                span.from()
                        .datesUntil(span.end())
                        .forEach(day -> readings.known(point, channel, day, knownAt.get())
                                .ifPresent(known::add));
        return known;
    }

    @Override
    public Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled(Collection<MeteringPointNo> points, Span days) {
        Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled = new HashMap<>();
        for (Estimate estimate : estimates.of(points, days))
            if (estimate.target() instanceof ReadingRef.OfDay day) filled.put(day, estimate.applied());
        return filled;
    }

    @Override
    public List<RegisterReading> boundaries(
            Collection<MeteringPointNo> points, Collection<LocalDate> days, Optional<Instant> knownAt) {
        if (knownAt.isEmpty()) return readings.atBoundaries(points, days);
        TreeSet<Instant> at = new TreeSet<>();
        for (LocalDate day : days) at.add(Zone.startOf(day));
        return new TreeSet<>(points)
                .stream()
                        .flatMap(point -> readings.known(point, knownAt.get()))
                        .filter(reading -> at.contains(reading.at())
                                || hung(reading)
                                        && reading.at().isAfter(at.first())
                                        && reading.at().isBefore(at.last()))
                        .toList();
    }

    private static boolean hung(RegisterReading reading) {
        return reading.source() == ReadingSource.INSTALL || reading.source() == ReadingSource.REMOVE;
    }
}
