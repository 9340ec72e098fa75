package org.wattline.application.metering.special;

import java.time.LocalDate;
import org.wattline.domain.metering.special.SiteReadPolicy;

/** The dated rules of readings outside of the rounds, from reference data. */
@FunctionalInterface
public interface SiteReadPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    SiteReadPolicy inForce(LocalDate day);
}
