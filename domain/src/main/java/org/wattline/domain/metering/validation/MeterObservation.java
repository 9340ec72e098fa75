package org.wattline.domain.metering.validation;

import static org.wattline.domain.metering.validation.DayChecks.PASSED;
import static org.wattline.domain.metering.validation.DayChecks.when;

/** What a meter says of itself besides what it counts (计量装置状态). */
public sealed interface MeterObservation {
    /** What a check observes, or {@code PASSED}. */
    long look(VeeCheck check, long a, long b, long c);

    /** How far its clock is from the system's time. @param seconds positive when it is fast (VEE-09) */
    record Clock(long seconds) implements MeterObservation {
        @Override
        public long look(VeeCheck check, long a, long b, long c) {
            return when(check == VeeCheck.CLOCK && Math.abs(seconds) > a * 60, Math.floorDiv(Math.abs(seconds), 60));
        }
    }

    /**
     * A phase over some time (VEE-10).
     *
     * @param voltage share of the nominal voltage in hundredths of a percent
     * @param current share of the rated current in hundredths of a percent
     */
    record Phase(long voltage, long current, long minutes) implements MeterObservation {
        @Override
        public long look(VeeCheck check, long a, long b, long c) {
            return when(check == VeeCheck.PHASE && voltage < a && current > b && minutes >= c, minutes);
        }
    }

    /** That it was without power while it should have been read (VEE-14). */
    record PowerOff(long minutes, boolean readFailed) implements MeterObservation {
        @Override
        public long look(VeeCheck check, long a, long b, long c) {
            return check == VeeCheck.POWER_OFF ? when(readFailed && minutes > 0, minutes) : PASSED;
        }
    }
}
