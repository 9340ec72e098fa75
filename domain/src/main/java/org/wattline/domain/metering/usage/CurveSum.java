package org.wattline.domain.metering.usage;

import java.time.LocalDate;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * The curves of a point within one part of the time asked for, added up.
 *
 * @param from first day of the part
 * @param units sum of the known intervals as {@link IntervalEnergy#energy} counts them
 * @param quality of the days that are there
 */
public record CurveSum(MeteringPointNo point, Channel channel, LocalDate from, long units, UsageQuality quality) {
    public Energy energy() {
        return IntervalEnergy.energy(units);
    }
}
