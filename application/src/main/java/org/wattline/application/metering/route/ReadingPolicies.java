package org.wattline.application.metering.route;

import java.time.LocalDate;
import org.wattline.domain.metering.route.ReadingPolicy;

/** The dated rules of reading by routes, from reference data. */
public interface ReadingPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    ReadingPolicy inForce(LocalDate day);
}
