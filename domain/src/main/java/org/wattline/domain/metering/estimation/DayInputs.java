package org.wattline.domain.metering.estimation;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;

/**
 * What a day's estimate can rest on.
 *
 * @param dayBefore the day before, where it is known
 * @param dayAfter the day after, where it is known
 * @param earlier measured, complete days of the same channel, the latest first
 * @param advances how far registers went within the day, the whole day's first
 */
public record DayInputs(
        Optional<IntervalDay> dayBefore,
        Optional<IntervalDay> dayAfter,
        List<IntervalDay> earlier,
        List<Advance> advances) {
    public static final DayInputs NOTHING = new DayInputs(Optional.empty(), Optional.empty(), List.of(), List.of());

    public DayInputs {
        earlier = List.copyOf(earlier);
        advances = List.copyOf(advances);
    }

    /**
     * How far a register went.
     *
     * @param fromMinute of the day
     * @param toMinute of the day, up to 1440
     * @param units milliwatt-hours
     * @param readings the two that prove it
     */
    public record Advance(int fromMinute, int toMinute, long units, List<ReadingRef.OfRegisters> readings) {
        public Advance {
            readings = List.copyOf(readings);
        }

        boolean wholeDay() {
            return fromMinute == 0 && toMinute == 1440;
        }
    }
}
