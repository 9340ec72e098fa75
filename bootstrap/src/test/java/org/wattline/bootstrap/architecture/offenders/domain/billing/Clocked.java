package org.wattline.bootstrap.architecture.offenders.domain.billing;

import java.time.Instant;

/** Breaks: no clock, zone or randomness inside. */
public final class Clocked {
    public Instant now() {
        return Instant.now();
    }
}
