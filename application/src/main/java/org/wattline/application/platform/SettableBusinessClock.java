package org.wattline.application.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock for demonstrations and tests that can be put to any time and goes on from there. It starts with the machine's time and forgets
 * what it was set to when the server stops.
 */
public final class SettableBusinessClock implements BusinessClock {
    private final InstantSource source;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public SettableBusinessClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant now() {
        return source.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Puts the clock to a time, also to one that has passed. */
    public void set(Instant time) {
        ahead.set(Duration.between(source.instant(), time));
    }
}
