package org.wattline.bench.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.kernel.Zone;

/**
 * Servers are measured, and faults tried, at ten in the morning of the company's day, whatever the time is: in its night they do the work of the night beside
 * what is measured, after the cut-off (23:30) no payment is taken back, and a run that passes midnight issues bills of two days.
 */
public final class Morning {
    /** As {@code org.wattline.bootstrap} reads it. */
    private static final String AHEAD = "wattline.business-clock-ahead";

    private static final Duration OPENING = Duration.ofHours(10);

    private Morning() {}

    /** From now on servers of this process, and those that it starts, have that clock. */
    public static void begin() {
        if (ahead().isEmpty()) System.setProperty(AHEAD, ahead(Instant.now()).toString());
    }

    /** The machine's clock again. */
    public static void end() {
        System.clearProperty(AHEAD);
    }

    /** What leads from a moment to the opening of its day. */
    static Duration ahead(Instant now) {
        return Duration.between(now, Zone.startOf(Zone.day(now)).plus(OPENING));
    }

    /** The word that gives a server the same clock; empty while it is the machine's. */
    public static Optional<String> word() {
        return ahead().map(by -> "-D" + AHEAD + "=" + by);
    }

    private static Optional<String> ahead() {
        return Optional.ofNullable(System.getProperty(AHEAD));
    }
}
