package org.wattline.domain.metering.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.wattline.domain.kernel.Zone;

/**
 * When a reading counts for a scheduled day.
 *
 * @param opens first instant
 * @param closes first instant after it
 * @param toleranceDays how far from the day it is on time
 */
public record ReadingWindow(Instant opens, Instant closes, int toleranceDays) {
    public boolean contains(Instant at) {
        return !at.isBefore(opens) && at.isBefore(closes);
    }

    public boolean onTime(LocalDate due, Instant at) {
        return Math.abs(ChronoUnit.DAYS.between(due, Zone.day(at))) <= toleranceDays;
    }
}
