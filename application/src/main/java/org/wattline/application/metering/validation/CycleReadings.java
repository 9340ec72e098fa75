package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.groupingBy;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.metering.Readings;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterConsumption;
import org.wattline.domain.metering.reading.RegisterReading;

/** The readings of points at the ends of months, this year's and last year's, with one query. */
final class CycleReadings {
    private static final int BACK = 5;

    private final Map<MeteringPointNo, List<RegisterReading>> readings;

    /** @param end the first of the month after the last one */
    CycleReadings(Readings readings, Collection<MeteringPointNo> points, LocalDate end) {
        Set<LocalDate> boundaries = new TreeSet<>();
        for (int i = 0; i <= BACK; i++) {
            boundaries.add(end.minusMonths(i));
            boundaries.add(end.minusMonths(12 + i));
        }
        this.readings = readings.atBoundaries(points, boundaries).stream().collect(groupingBy(RegisterReading::point));
    }

    /** What a month's readings prove. @param finding the refusal, where they do not */
    record Month(
            Span span,
            Optional<Refusal> refusal,
            Map<Register, Long> units,
            boolean rolledOver,
            Set<ReadingRef.OfRegisters> proof) {
        long total() {
            return Optional.ofNullable(units.get(Register.ACTIVE_IMPORT)).orElse(MISSING);
        }
    }

    Month month(MeteringPoint point, LocalDate end) {
        Span span = Span.of(end.minusMonths(1), end);
        List<RegisterReading> own = readings.getOrDefault(point.no(), List.of());
        Outcome<PeriodConsumption> outcome = PeriodConsumption.of(point, span, own);
        return switch (outcome) {
            case Outcome.Done<PeriodConsumption>(var proved) -> proved(span, Optional.empty(), proved);
            case Outcome.Refused<PeriodConsumption>(var why)
            when why == MeteringRefusal.RATES_DO_NOT_ADD_UP -> apart(point, span, own, why);
            case Outcome.Refused<PeriodConsumption>(var why) ->
                new Month(span, Optional.of(why), Map.of(), false, Set.of());
        };
    }

    /** The total and the rates for themselves, because together they are refused. */
    private static Month apart(MeteringPoint point, Span span, List<RegisterReading> own, Refusal why) {
        Outcome<PeriodConsumption> total = PeriodConsumption.of(point, span, without(own, Set.copyOf(Register.RATES)));
        Outcome<PeriodConsumption> rates =
                PeriodConsumption.of(point, span, without(own, Set.of(Register.ACTIVE_IMPORT)));
        if (!(total instanceof Outcome.Done<PeriodConsumption>(var one))
                || !(rates instanceof Outcome.Done<PeriodConsumption>(var other)))
            return new Month(span, Optional.of(why), Map.of(), false, Set.of());
        Month both = proved(span, Optional.of(why), one);
        Map<Register, Long> units = new EnumMap<>(Register.class);
        units.putAll(both.units());
        units.putAll(proved(span, Optional.of(why), other).units());
        return new Month(span, Optional.of(why), units, both.rolledOver(), both.proof());
    }

    private static List<RegisterReading> without(List<RegisterReading> all, Set<Register> registers) {
        List<RegisterReading> kept = new ArrayList<>();
        for (RegisterReading reading : all) {
            Map<Register, RegisterValue> values = new EnumMap<>(reading.values());
            values.keySet().removeAll(registers);
            if (!values.isEmpty())
                kept.add(new RegisterReading(
                        reading.point(),
                        reading.meter(),
                        reading.at(),
                        values,
                        reading.source(),
                        reading.quality(),
                        reading.version()));
        }
        return kept;
    }

    private static Month proved(Span span, Optional<Refusal> refusal, PeriodConsumption proved) {
        Map<Register, Long> units = new EnumMap<>(Register.class);
        boolean rolledOver = false;
        for (RegisterConsumption consumption : proved.registers().values()) {
            long sum = 0;
            for (RegisterConsumption.Part part : consumption.parts()) {
                sum += part.advance()
                        .multiply(part.multiplier().factor())
                        .movePointRight(6)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                rolledOver |= part.rolledOver();
            }
            units.put(consumption.register(), sum);
        }
        return new Month(span, refusal, units, rolledOver, proved.evidence());
    }

    /** The reading at the beginning of a day, of whatever meter. */
    Optional<RegisterReading> at(MeteringPoint point, LocalDate day) {
        Instant at = Zone.startOf(day);
        return readings.getOrDefault(point.no(), List.of()).stream()
                .filter(reading -> reading.at().equals(at))
                .reduce((one, later) -> later);
    }

    /** How many ends of months in a row before a day rest on estimates. */
    int estimatedBefore(MeteringPoint point, LocalDate end) {
        int cycles = 0;
        while (cycles < BACK
                && at(point, end.minusMonths(cycles + 1))
                        .filter(reading -> reading.quality() == ReadingQuality.ESTIMATED)
                        .isPresent()) cycles++;
        return cycles;
    }
}
