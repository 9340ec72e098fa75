package org.wattline.application.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The machine's time: what production does business by. */
public final class SystemBusinessClock implements BusinessClock {
    private final InstantSource source;

    public SystemBusinessClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
