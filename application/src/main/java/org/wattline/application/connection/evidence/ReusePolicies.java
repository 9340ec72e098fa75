package org.wattline.application.connection.evidence;

import java.time.LocalDate;
import org.wattline.domain.connection.evidence.ReusePolicy;

/** For how long documents count for other applications, by day. */
public interface ReusePolicies {
    /** @throws IllegalStateException if there is none for the day */
    ReusePolicy on(LocalDate day);
}
