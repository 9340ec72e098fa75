package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.metering.Readings;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.estimation.DayInputs;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.IntervalEnergy;

/** How far registers went on days, whole ones and parts of them, as measured readings prove it. */
final class DayAdvances {
    private final Map<MeteringPointNo, MeteringPoint> points;
    private final Map<MeteringPointNo, List<RegisterReading>> readings;

    private DayAdvances(
            Map<MeteringPointNo, MeteringPoint> points, Map<MeteringPointNo, List<RegisterReading>> readings) {
        this.points = points;
        this.readings = readings;
    }

    /** Those from one day to another, the latter included, with all readings within them. */
    static DayAdvances within(
            Readings readings, Map<MeteringPointNo, MeteringPoint> points, LocalDate first, LocalDate last) {
        return new DayAdvances(
                points,
                measured(readings.around(points.keySet(), Zone.startOf(first), Zone.startOf(last.plusDays(1)))));
    }

    /** Those of whole days. */
    static DayAdvances of(Readings readings, Map<MeteringPointNo, MeteringPoint> points, Collection<LocalDate> days) {
        Set<LocalDate> boundaries = new TreeSet<>(days);
        days.forEach(day -> boundaries.add(day.plusDays(1)));
        return new DayAdvances(points, measured(readings.atBoundaries(points.keySet(), boundaries)));
    }

    private static Map<MeteringPointNo, List<RegisterReading>> measured(List<RegisterReading> readings) {
        return readings.stream()
                .filter(reading ->
                        reading.quality() == ReadingQuality.MEASURED || reading.quality() == ReadingQuality.EDITED)
                .collect(groupingBy(RegisterReading::point));
    }

    /** How far the day's register went, in milliwatt-hours, or missing. */
    long of(IntervalDay day) {
        if (!readings.containsKey(day.point())) return IntervalEnergy.MISSING;
        return all(day).stream()
                .filter(advance -> advance.fromMinute() == 0 && advance.toMinute() == 1440)
                .mapToLong(DayInputs.Advance::units)
                .findFirst()
                .orElse(IntervalEnergy.MISSING);
    }

    /** The whole day's first, then those between one reading and the next within the day. */
    List<DayInputs.Advance> all(IntervalDay day) {
        Instant start = Zone.startOf(day.day());
        Instant end = Zone.startOf(day.day().plusDays(1));
        Optional<Installation> installation =
                Optional.ofNullable(points.get(day.point())).flatMap(point -> point.installationOf(day.meter(), start));
        Optional<Dial> dial = installation.flatMap(i -> i.dial(JudgingDays.register(day.channel())));
        if (dial.isEmpty()) return List.of();
        List<RegisterReading> within = readings.getOrDefault(day.point(), List.of()).stream()
                .filter(r -> r.meter().equals(day.meter()) && !r.at().isBefore(start) && !r.at().isAfter(end))
                .toList();
        List<DayInputs.Advance> all = new ArrayList<>();
        if (within.size() > 2) between(within.getFirst(), within.getLast(), start, dial.get(), installation.get(), all);
        for (int i = 1; i < within.size(); i++)
            between(within.get(i - 1), within.get(i), start, dial.get(), installation.get(), all);
        return all;
    }

    private static void between(
            RegisterReading from,
            RegisterReading to,
            Instant start,
            Dial dial,
            Installation installation,
            List<DayInputs.Advance> into) {
        Register register = dial.register();
        Optional<RegisterValue> previous = from.value(register);
        Optional<RegisterValue> current = to.value(register);
        if (previous.isEmpty() || current.isEmpty()) return;
        if (!(dial.advance(previous.get(), current.get()) instanceof Outcome.Done<Dial.Advance>(var advance))) return;
        BigDecimal energy = advance.by().multiply(installation.multiplier().factor());
        into.add(new DayInputs.Advance(
                (int) Duration.between(start, from.at()).toMinutes(),
                (int) Duration.between(start, to.at()).toMinutes(),
                energy.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact(),
                List.of(from.ref(), to.ref())));
    }
}
