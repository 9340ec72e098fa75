package org.wattline.application.collection.prepaid;

import java.time.LocalDate;
import org.wattline.domain.collection.prepaid.PrepaidPolicy;

/** The dated rules of prepaid control, from reference data. */
public interface PrepaidPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    PrepaidPolicy inForce(LocalDate day);
}
