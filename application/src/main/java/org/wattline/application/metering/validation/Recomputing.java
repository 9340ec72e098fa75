package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.toCollection;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * Estimates anew what rests on versions that others took the place of (关联重算): only that, and what rests on it in turn. An estimate that was
 * itself replaced by true values is left alone.
 */
final class Recomputing {
    private static final int BACK = 100;

    private final VeePorts ports;
    private final EstimatingDays days;
    private final EstimatingCycles cycles;

    Recomputing(VeePorts ports, EstimatingDays days, EstimatingCycles cycles) {
        this.ports = ports;
        this.days = days;
        this.cycles = cycles;
    }

    /** @return the versions that were made */
    List<ReadingRef> after(Collection<? extends ReadingRef> superseded, Instant now) {
        List<ReadingRef> made = new ArrayList<>();
        Set<ReadingRef> seen = new HashSet<>(superseded);
        Deque<ReadingRef> open = new ArrayDeque<>(superseded);
        while (!open.isEmpty()) {
            List<Estimate> resting = ports.estimates().restingOn(List.copyOf(open));
            open.clear();
            for (Estimate estimate : resting) {
                if (!seen.add(estimate.target())) continue;
                List<? extends ReadingRef> next = anew(estimate, now);
                made.addAll(next);
                if (!next.isEmpty()) open.add(estimate.target());
            }
        }
        return made;
    }

    private List<? extends ReadingRef> anew(Estimate estimate, Instant now) {
        Optional<MeteringPoint> point = ports.points().find(estimate.target().point());
        if (point.isEmpty()) return List.of();
        return switch (estimate.target()) {
            case ReadingRef.OfDay day -> {
                List<IntervalDay> gappy = current(day).stream()
                        .filter(held -> held.version() == day.version())
                        .map(held -> blank(held, estimate.applied()))
                        .toList();
                yield days.estimate(Map.of(day.point(), point.get()), gappy, now);
            }
            case ReadingRef.OfRegisters reading ->
                isCurrent(reading) ? cycles.estimate(List.of(point.get()), Zone.day(reading.at()), now) : List.of();
        };
    }

    /**
     * True readings came: the estimates before them are made anew between true ones, so that none is above what was counted (高估更正), and those
     * after them by what is known now.
     */
    List<ReadingRef> beside(Collection<RegisterReading> arrivals, Instant now) {
        List<RegisterReading> measured = arrivals.stream()
                .filter(reading -> reading.quality() != ReadingQuality.ESTIMATED)
                .toList();
        if (measured.isEmpty()) return List.of();
        Set<MeteringPointNo> points =
                measured.stream().map(RegisterReading::point).collect(toCollection(TreeSet::new));
        LocalDate first = Zone.day(measured.stream()
                .map(RegisterReading::at)
                .min(Comparator.naturalOrder())
                .orElseThrow());
        LocalDate last = Zone.day(measured.stream()
                .map(RegisterReading::at)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        List<Estimate> made = ports.estimates().of(points, Span.of(first.minusDays(BACK), last.plusDays(BACK)));
        List<ReadingRef> superseded = new ArrayList<>();
        List<ReadingRef> all = new ArrayList<>();
        for (Estimate estimate : made)
            if (estimate.target() instanceof ReadingRef.OfRegisters reading
                    && touches(measured, reading)
                    && isCurrent(reading)) {
                List<? extends ReadingRef> next = anew(estimate, now);
                all.addAll(next);
                if (!next.isEmpty()) superseded.add(reading);
            }
        all.addAll(after(superseded, now));
        return all;
    }

    private static boolean touches(List<RegisterReading> measured, ReadingRef.OfRegisters estimate) {
        return measured.stream()
                .anyMatch(r -> r.point().equals(estimate.point())
                        && r.meter().equals(estimate.meter())
                        && !r.at().equals(estimate.at()));
    }

    private List<IntervalDay> current(ReadingRef.OfDay day) {
        return ports.readings()
                .days(
                        List.of(day.point()),
                        List.of(day.channel()),
                        Span.of(day.day(), day.day().plusDays(1)));
    }

    private boolean isCurrent(ReadingRef.OfRegisters reading) {
        List<RegisterReading> versions = ports.readings().versions(reading.point(), reading.meter(), reading.at());
        return !versions.isEmpty() && versions.getLast().version() == reading.version();
    }

    /** The day as it was before it was estimated. */
    private static IntervalDay blank(IntervalDay held, List<DayEstimate.Applied> applied) {
        long[] values = new long[held.energy().length()];
        for (int i = 0; i < values.length; i++) values[i] = held.energy().at(i);
        for (DayEstimate.Applied part : applied) for (int i = part.from(); i < part.to(); i++) values[i] = MISSING;
        return new IntervalDay(
                held.point(),
                held.channel(),
                IntervalEnergy.milliwattHours(held.day(), held.energy().minutes(), values),
                held.meter(),
                held.multiplier(),
                held.source(),
                ReadingQuality.INCOMPLETE,
                held.version());
    }
}
