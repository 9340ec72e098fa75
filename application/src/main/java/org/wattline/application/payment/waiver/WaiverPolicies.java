package org.wattline.application.payment.waiver;

import java.time.LocalDate;
import org.wattline.domain.payment.waiver.WaiverPolicy;

/** The dated rules of waiving late fees, from reference data. */
public interface WaiverPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    WaiverPolicy inForce(LocalDate day);
}
