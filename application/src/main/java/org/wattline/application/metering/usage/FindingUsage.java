package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.usage.CurveSum;
import org.wattline.domain.metering.usage.HourlyUsage;
import org.wattline.domain.metering.usage.PointUsage;
import org.wattline.domain.metering.usage.UsageBasis;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;

/** Finds what many metering points used, part by part, with two queries for all of them. */
final class FindingUsage {
    static final List<Channel> ENERGY = List.of(Channel.ACTIVE_IMPORT, Channel.ACTIVE_EXPORT);

    private final UsageViews views;
    private final AgreedCalendars calendars;

    FindingUsage(UsageViews views, AgreedCalendars calendars) {
        this.views = views;
        this.calendars = calendars;
    }

    /** For each point as many parts as the step makes of the span, in their order. */
    Map<MeteringPointNo, List<UsagePart>> of(
            Collection<MeteringPoint> points, Span span, UsageStep step, Optional<Instant> knownAt) {
        if (points.isEmpty()) return Map.of();
        return switch (step) {
            case HOUR -> hours(points, span, knownAt);
            case DAY, MONTH, YEAR -> parts(points, span, step, knownAt);
            case PERIOD -> periods(points, span, knownAt);
        };
    }

    private Map<MeteringPointNo, List<UsagePart>> hours(
            Collection<MeteringPoint> points, Span span, Optional<Instant> knownAt) {
        Map<MeteringPointNo, Map<LocalDate, List<IntervalDay>>> curves =
                views.curves(numbers(points), ENERGY, span, knownAt).stream()
                        .collect(groupingBy(IntervalDay::point, groupingBy(IntervalDay::day)));
        Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled = views.filled(numbers(points), span);
        Map<MeteringPointNo, List<UsagePart>> all = new TreeMap<>();
        for (MeteringPoint point : points) {
            Map<LocalDate, List<IntervalDay>> own = curves.getOrDefault(point.no(), Map.of());
            all.put(
                    point.no(),
                    span.from()
                            .datesUntil(span.end())
                            .flatMap(day ->
                                    HourlyUsage.of(point, day, own.getOrDefault(day, List.of()), filled).stream())
                            .toList());
        }
        return all;
    }

    private Map<MeteringPointNo, List<UsagePart>> parts(
            Collection<MeteringPoint> points, Span span, UsageStep step, Optional<Instant> knownAt) {
        List<Span> parts = step.parts(span);
        List<LocalDate> boundaries = Stream.concat(parts.stream().map(Span::from), Stream.of(span.end()))
                .toList();
        Map<MeteringPointNo, List<RegisterReading>> shown =
                views.boundaries(numbers(points), boundaries, knownAt).stream()
                        .collect(groupingBy(RegisterReading::point));
        Map<MeteringPointNo, Map<LocalDate, List<CurveSum>>> sums =
                views.sums(numbers(points), span, step, knownAt).stream()
                        .collect(groupingBy(CurveSum::point, groupingBy(CurveSum::from)));
        Map<MeteringPointNo, List<UsagePart>> all = new TreeMap<>();
        for (MeteringPoint point : points) {
            List<RegisterReading> readings = shown.getOrDefault(point.no(), List.of());
            Map<LocalDate, List<CurveSum>> own = sums.getOrDefault(point.no(), Map.of());
            all.put(
                    point.no(),
                    parts.stream()
                            .map(part -> PointUsage.of(point, part, readings, own.getOrDefault(part.from(), List.of())))
                            .toList());
        }
        return all;
    }

    /** Months by registers where these count periods, and else by the curves of the days. */
    private Map<MeteringPointNo, List<UsagePart>> periods(
            Collection<MeteringPoint> points, Span span, Optional<Instant> knownAt) {
        Map<MeteringPointNo, List<UsagePart>> months = parts(points, span, UsageStep.PERIOD, knownAt);
        List<MeteringPoint> unsplit = points.stream()
                .filter(point ->
                        months.getOrDefault(point.no(), List.of()).stream().anyMatch(FindingUsage::toBeSplit))
                .toList();
        if (unsplit.isEmpty()) return months;
        Map<MeteringPointNo, List<IntervalDay>> curves =
                views.curves(numbers(unsplit), List.of(Channel.ACTIVE_IMPORT), span, knownAt).stream()
                        .collect(groupingBy(IntervalDay::point));
        AgreedCalendars.Splitting splitting = calendars.of(
                unsplit.stream().map(MeteringPoint::account).distinct().toList(), span);
        List<Span> parts = UsageStep.PERIOD.parts(span);
        for (MeteringPoint point : unsplit) {
            List<IntervalDay> days = curves.getOrDefault(point.no(), List.of());
            List<UsagePart> split = new ArrayList<>(months.getOrDefault(point.no(), List.of()));
            for (int i = 0; i < split.size(); i++) {
                Span part = parts.get(i);
                if (toBeSplit(split.get(i)))
                    split.set(
                            i,
                            split.get(i)
                                    .with(splitting.periods(
                                            point.account(),
                                            days.stream()
                                                    .filter(day -> part.contains(day.day()))
                                                    .toList())));
            }
            months.put(point.no(), split);
        }
        return months;
    }

    /** What registers without periods prove is split as little as what nobody knows: the parts would not add up to the whole. */
    private static boolean toBeSplit(UsagePart part) {
        return part.basis() == UsageBasis.CURVES && part.periods().isEmpty();
    }

    private static List<MeteringPointNo> numbers(Collection<MeteringPoint> points) {
        return points.stream().map(MeteringPoint::no).toList();
    }
}
