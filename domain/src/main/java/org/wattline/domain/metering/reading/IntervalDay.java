package org.wattline.domain.metering.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
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

    /**
     * One that has just arrived; its quality tells whether it is complete.
     *
     * @param counted the meter's own figures, before the multiplier
     */
    public static Outcome<IntervalDay> arrived(
            MeteringPointNo point, Installation installation, Channel channel, IntervalEnergy counted) {
        if (counted.firstNegative() >= 0) return Outcome.refused(MeteringRefusal.NEGATIVE_INTERVAL);
        ReadingQuality quality = counted.missing() == 0 ? ReadingQuality.MEASURED : ReadingQuality.INCOMPLETE;
        Ratio multiplier = installation.multiplier();
        try {
            IntervalEnergy energy = multiplied(counted, multiplier);
            return Outcome.done(new IntervalDay(
                    point, channel, energy, installation.meter(), multiplier, ReadingSource.AUTO, quality, 0));
        } catch (ArithmeticException beyond) {
            return Outcome.refused(MeteringRefusal.VALUE_DOES_NOT_FIT);
        }
    }

    /** Exact to a milliwatt-hour. @throws ArithmeticException for values beyond any grid */
    private static IntervalEnergy multiplied(IntervalEnergy counted, Ratio multiplier) {
        if (multiplier.equals(Ratio.ONE)) return counted;
        BigDecimal factor = multiplier.factor();
        boolean whole = factor.scale() <= 0;
        long times = whole ? factor.longValueExact() : 0;
        long[] values = new long[counted.length()];
        for (int i = 0; i < values.length; i++) {
            long value = counted.at(i);
            if (value == IntervalEnergy.MISSING || whole) {
                values[i] = value == IntervalEnergy.MISSING ? value : Math.multiplyExact(value, times);
            } else {
                values[i] = BigDecimal.valueOf(value)
                        .multiply(factor)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
            }
        }
        return IntervalEnergy.milliwattHours(counted.firstDay(), counted.minutes(), values);
    }

    public LocalDate day() {
        return energy.firstDay();
    }

    public ReadingRef.OfDay ref() {
        return new ReadingRef.OfDay(point, channel, day(), version);
    }

    /** The same day under a version. */
    public IntervalDay numbered(int next) {
        return new IntervalDay(point, channel, energy, meter, multiplier, source, quality, next);
    }

    /** Whether an arrival says nothing that this version does not say. */
    public boolean alreadySays(IntervalDay arrival) {
        return energy.equals(arrival.energy)
                && meter.equals(arrival.meter)
                && source == arrival.source
                && quality == arrival.quality;
    }
}
