package org.wattline.domain.metering.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.Period;

/**
 * What a metering point used in one part of time: what its registers prove, and where a reading is missing what its curves add up to.
 */
public final class PointUsage {
    private static final Map<Register, Period> PERIODS = new EnumMap<>(Map.of(
            Register.ACTIVE_IMPORT_SHARP, Period.SHARP,
            Register.ACTIVE_IMPORT_PEAK, Period.PEAK,
            Register.ACTIVE_IMPORT_FLAT, Period.FLAT,
            Register.ACTIVE_IMPORT_VALLEY, Period.VALLEY));

    private PointUsage() {}

    /**
     * @param shown the point's readings at the ends of the part, and those of installing and removing between
     * @param sums of its curves within the part
     */
    public static UsagePart of(
            MeteringPoint point, Span part, Collection<RegisterReading> shown, Collection<CurveSum> sums) {
        Instant from = Zone.startOf(part.from());
        Instant to = Zone.startOf(part.end());
        long minutes = hanging(point, from, to);
        Outcome<PeriodConsumption> proof = PeriodConsumption.of(point, part, shown);
        if (proof instanceof Outcome.Done<PeriodConsumption>(PeriodConsumption proved)
                && proved.register(Register.ACTIVE_IMPORT).isPresent())
            return new UsagePart(
                    from,
                    to,
                    UsageBasis.REGISTERS,
                    Optional.of(proved.energy(Register.ACTIVE_IMPORT)),
                    proved.register(Register.ACTIVE_EXPORT).map(counted -> counted.energy()),
                    periods(proved),
                    UsageQuality.of(worst(proved, shown), minutes));
        return ofCurves(from, to, minutes, sums);
    }

    private static UsagePart ofCurves(Instant from, Instant to, long minutes, Collection<CurveSum> sums) {
        Optional<CurveSum> imported = of(Channel.ACTIVE_IMPORT, sums);
        Optional<CurveSum> exported = of(Channel.ACTIVE_EXPORT, sums);
        UsageQuality quality =
                imported.or(() -> exported).map(CurveSum::quality).orElse(UsageQuality.NONE);
        if (imported.isEmpty() && exported.isEmpty()) return UsagePart.nothing(from, to, UsageQuality.unknown(minutes));
        return new UsagePart(
                from,
                to,
                UsageBasis.CURVES,
                imported.map(CurveSum::energy),
                exported.map(CurveSum::energy),
                Collections.emptySortedMap(),
                quality.outOf(minutes));
    }

    private static Optional<CurveSum> of(Channel channel, Collection<CurveSum> sums) {
        return sums.stream().filter(sum -> sum.channel() == channel).findFirst();
    }

    private static SortedMap<Period, Energy> periods(PeriodConsumption proved) {
        SortedMap<Period, Energy> periods = new TreeMap<>();
        PERIODS.forEach((register, period) ->
                proved.register(register).ifPresent(counted -> periods.put(period, counted.energy())));
        return periods;
    }

    /** A figure is as good as the worst of the readings that prove it. */
    private static ReadingQuality worst(PeriodConsumption proved, Collection<RegisterReading> shown) {
        Set<ReadingRef.OfRegisters> evidence = proved.evidence();
        Set<ReadingQuality> qualities = shown.stream()
                .filter(reading -> evidence.contains(reading.ref()))
                .map(RegisterReading::quality)
                .collect(Collectors.toSet());
        for (ReadingQuality each : List.of(ReadingQuality.ESTIMATED, ReadingQuality.EDITED))
            if (qualities.contains(each)) return each;
        return ReadingQuality.MEASURED;
    }

    /** Minutes within an interval in which a meter hung at the point. */
    public static long hanging(MeteringPoint point, Instant from, Instant to) {
        long minutes = 0;
        for (Installation each : point.installations()) {
            Instant first = each.from().isAfter(from) ? each.from() : from;
            Instant last = each.to().filter(to::isAfter).orElse(to);
            if (first.isBefore(last)) minutes += Duration.between(first, last).toMinutes();
        }
        return minutes;
    }
}
