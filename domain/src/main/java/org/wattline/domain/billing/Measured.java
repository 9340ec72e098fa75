package org.wattline.domain.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;

/**
 * What is known of one metering point in a period.
 *
 * @param readings what its meters showed at the bounds of the period and of its parts, and when they were exchanged
 * @param days its curves
 * @param continued whether the period begins with a version of a reading that others took the place of, because the previous bill ended with it
 */
public record Measured(MeteringPoint point, List<RegisterReading> readings, List<IntervalDay> days, boolean continued) {
    public Measured {
        readings = List.copyOf(readings);
        days = List.copyOf(days);
    }

    /** By the versions that are in force. */
    public Measured(MeteringPoint point, List<RegisterReading> readings, List<IntervalDay> days) {
        this(point, readings, days, false);
    }

    /**
     * The same, begun where the previous bill ended (BIL-120): what an estimate had too little or too much comes with the next bill, and no energy is on
     * none. A meter that was not read then begins as it is known now, and so does a reading of which a register was told later only: no bill has ended
     * with that.
     *
     * @param ended versions with which the previous bill ended
     * @param begin when the period begins
     */
    public Measured continuing(Collection<RegisterReading> ended, Instant begin) {
        List<RegisterReading> shown = new ArrayList<>(readings.size());
        boolean other = false;
        for (RegisterReading now : readings) {
            Optional<RegisterReading> billed = now.at().equals(begin)
                    ? ended.stream().filter(each -> tookThePlaceOf(now, each)).findFirst()
                    : Optional.empty();
            shown.add(billed.orElse(now));
            other |= billed.isPresent();
        }
        return other ? new Measured(point, shown, days, true) : this;
    }

    private static boolean tookThePlaceOf(RegisterReading now, RegisterReading then) {
        return then.meter().equals(now.meter())
                && then.at().equals(now.at())
                && then.version() < now.version()
                && then.values().keySet().containsAll(now.values().keySet());
    }
}
