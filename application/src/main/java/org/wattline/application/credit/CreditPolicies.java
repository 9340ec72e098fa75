package org.wattline.application.credit;

import java.time.LocalDate;
import org.wattline.domain.credit.CreditPolicy;

/** How credit is judged, from reference data. */
public interface CreditPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    CreditPolicy inForce(LocalDate day);
}
