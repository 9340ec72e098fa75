package org.wattline.application.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.domain.kernel.Zone;

/** The time by which the company does business: the machine's in production, settable in demonstrations and tests. */
public interface BusinessClock {
    /** The time to the millisecond, which every store keeps exactly. */
    Instant now();

    /** The business day in China. */
    default LocalDate today() {
        return Zone.day(now());
    }
}
