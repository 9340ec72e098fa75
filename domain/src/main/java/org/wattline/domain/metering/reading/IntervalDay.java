package org.wattline.domain.metering.reading;

import java.time.LocalDate;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;

/**
 * One day's curve of one channel at one metering point (日负荷曲线). Another arrival for the same day is its next version.
 *
 * @param point where
 * @param channel what the curve carries
 * @param energy the day's intervals, after the multiplier
 * @param meter the meter that counted them
 * @param multiplier by which the meter's own figures were multiplied
 * @param version 1 for the first arrival; 0 while it is not stored
 */
public record IntervalDay(
        MeteringPointNo point,
        Channel channel,
        IntervalEnergy energy,
        AssetNo meter,
        Ratio multiplier,
        ReadingSource source,
        ReadingQuality quality,
        int version) {
    public IntervalDay {
        if (energy.days() != 1) throw new IllegalArgumentException("a day's curve covers one day: " + energy);
    }

    /** One that has just arrived; its quality tells whether it is complete. */
    public static IntervalDay arrived(
            MeteringPointNo point, Channel channel, IntervalEnergy energy, AssetNo meter, Ratio multiplier) {
        return new IntervalDay(
                point,
                channel,
                energy,
                meter,
                multiplier,
                ReadingSource.AUTO,
                energy.missing() == 0 ? ReadingQuality.MEASURED : ReadingQuality.INCOMPLETE,
                0);
    }

    public LocalDate day() {
        return energy.firstDay();
    }

    public ReadingRef.OfDay ref() {
        return new ReadingRef.OfDay(point, channel, day(), version);
    }

    /** The same day as a later version. */
    public IntervalDay following(IntervalDay earlier) {
        return new IntervalDay(point, channel, energy, meter, multiplier, source, quality, earlier.version + 1);
    }

    /** Whether an arrival says nothing that this version does not say. */
    public boolean alreadySays(IntervalDay arrival) {
        return energy.equals(arrival.energy)
                && meter.equals(arrival.meter)
                && source == arrival.source
                && quality == arrival.quality;
    }
}
