package org.wattline.application.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.wattline.domain.kernel.Zone;

/**
 * A job that is submitted again and again by the system itself, without arguments.
 *
 * @param kind the kind of job
 * @param when how often
 */
public record Recurring(String kind, When when) {
    public static Recurring every(Duration pause, String kind) {
        return new Recurring(kind, new Every(pause));
    }

    /** At a time of day in China. */
    public static Recurring daily(LocalTime time, String kind) {
        return new Recurring(kind, new Daily(time));
    }

    /** The next time after another. */
    public Instant after(Instant now) {
        return switch (when) {
            case Every(Duration pause) -> now.plus(pause);
            case Daily(LocalTime time) -> {
                ZonedDateTime today = now.atZone(Zone.CHINA).with(time);
                yield (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
            }
        };
    }

    /** How often. */
    public sealed interface When {}

    /** With a pause between one time and the next. */
    public record Every(Duration pause) implements When {}

    /** Once a day, at a time of day in China. */
    public record Daily(LocalTime time) implements When {}
}
