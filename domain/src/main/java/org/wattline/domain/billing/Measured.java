package org.wattline.domain.billing;

import java.util.List;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;

/**
 * What is known of one metering point in a period.
 *
 * @param readings what its meters showed at the bounds of the period and of its parts, and when they were exchanged
 * @param days its curves
 */
public record Measured(MeteringPoint point, List<RegisterReading> readings, List<IntervalDay> days) {
    public Measured {
        readings = List.copyOf(readings);
        days = List.copyOf(days);
    }
}
