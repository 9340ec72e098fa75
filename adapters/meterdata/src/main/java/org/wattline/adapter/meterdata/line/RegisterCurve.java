package org.wattline.adapter.meterdata.line;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import org.wattline.domain.quantity.IntervalEnergy;

/** A curve as meters keep it: what a register showed, at every interval's end. The differences are the energy. */
public final class RegisterCurve {
    private static final int MILLIWATT_HOURS = 6;
    private static final int DAY = 1440;

    private RegisterCurve() {}

    /** How far apart the closest two are, if they divide a day; else what is usual. */
    public static int minutes(NavigableMap<LocalDateTime, BigDecimal> shown, int usual) {
        long closest = Long.MAX_VALUE;
        Optional<LocalDateTime> before = Optional.empty();
        for (LocalDateTime at : shown.keySet()) {
            if (before.isPresent())
                closest = Math.min(closest, Duration.between(before.get(), at).toMinutes());
            before = Optional.of(at);
        }
        return closest > 0 && closest <= DAY && DAY % closest == 0 ? (int) closest : usual;
    }

    /**
     * The energy of a day. A value that is not there leaves two intervals missing; where a register fell the interval stays missing, because it says
     * nothing of the energy between.
     *
     * @param kwh what the register showed, from the day's beginning to its end
     * @return empty when no interval is known
     */
    public static Optional<IntervalEnergy> of(LocalDate day, int minutes, NavigableMap<LocalDateTime, BigDecimal> kwh) {
        long[] energy = new long[DAY / minutes];
        Arrays.fill(energy, IntervalEnergy.MISSING);
        for (int i = 0; i < energy.length; i++) {
            LocalDateTime begin = day.atStartOfDay().plusMinutes((long) minutes * i);
            BigDecimal before = kwh.get(begin);
            BigDecimal after = kwh.get(begin.plusMinutes(minutes));
            if (before != null && after != null && after.compareTo(before) >= 0)
                energy[i] =
                        after.subtract(before).movePointRight(MILLIWATT_HOURS).longValue();
        }
        IntervalEnergy curve = IntervalEnergy.milliwattHours(day, minutes, energy);
        return curve.missing() == energy.length ? Optional.empty() : Optional.of(curve);
    }
}
