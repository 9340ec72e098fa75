package org.wattline.application.metering;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.metering.reading.RegisterReading;

/** Finds what metering points used between two days, for many points at a time; each answer names the readings that prove it. */
public final class MeasuringConsumption {
    private final MeteringPoints points;
    private final Readings readings;

    public MeasuringConsumption(MeteringPoints points, Readings readings) {
        this.points = points;
        this.readings = readings;
    }

    /** One outcome for each point that there is. */
    public Map<MeteringPointNo, Outcome<PeriodConsumption>> over(Collection<MeteringPointNo> numbers, Span span) {
        Map<MeteringPointNo, List<RegisterReading>> proofs =
                readings.proving(numbers, span).stream().collect(groupingBy(RegisterReading::point));
        Map<MeteringPointNo, Outcome<PeriodConsumption>> all = new TreeMap<>();
        for (MeteringPoint point : points.findAll(numbers))
            all.put(point.no(), PeriodConsumption.of(point, span, proofs.getOrDefault(point.no(), List.of())));
        return all;
    }
}
