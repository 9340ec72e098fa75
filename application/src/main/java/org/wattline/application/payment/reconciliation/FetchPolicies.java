package org.wattline.application.payment.reconciliation;

import java.time.LocalDate;
import org.wattline.domain.payment.reconciliation.FetchPolicy;

/** When channels are asked for their statements, from reference data. */
public interface FetchPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    FetchPolicy inForce(LocalDate day);
}
