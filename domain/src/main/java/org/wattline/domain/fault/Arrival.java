package org.wattline.domain.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the team took to arrive, counted from the report, and whether that kept the limits (到达现场时限, TL-26 … TL-28). Holidays do not
 * extend them.
 *
 * @param minutes whole minutes that were begun
 * @param committedKept within the company's commitment
 * @param legalKept within the law
 */
public record Arrival(long minutes, boolean committedKept, boolean legalKept) {
    public static Arrival judge(Instant reported, Instant arrived, ArrivalLimit limit) {
        Duration taken = Duration.between(reported, arrived);
        long minutes = (taken.toSeconds() + 59) / 60;
        return new Arrival(minutes, taken.compareTo(limit.committed()) <= 0, taken.compareTo(limit.legal()) <= 0);
    }

    /** How soon a team has to arrive. */
    public record ArrivalLimit(Duration legal, Duration committed) {}
}
