package org.wattline.application.platform;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until a test moves it. */
public final class TestClock implements BusinessClock {
    private volatile Instant now;

    public TestClock(Instant start) {
        now = start;
    }

    /** Stands at noon in China on 1 March 2026. */
    public static TestClock standing() {
        return new TestClock(Instant.parse("2026-03-01T04:00:00Z"));
    }

    @Override
    public Instant now() {
        return now;
    }

    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    public synchronized void set(Instant instant) {
        now = instant;
    }
}
