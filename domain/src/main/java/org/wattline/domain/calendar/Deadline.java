package org.wattline.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.domain.kernel.Zone;

/**
 * When a step is due (到期).
 *
 * @param day the last day on which it is in time
 * @param end the first moment at which it is late
 */
public record Deadline(LocalDate day, Instant end) {
    /** The end of a business day. */
    public static Deadline endOf(LocalDate day) {
        return new Deadline(day, Zone.startOf(day.plusDays(1)));
    }

    /** A moment. */
    public static Deadline at(Instant end) {
        return new Deadline(Zone.day(end), end);
    }
}
