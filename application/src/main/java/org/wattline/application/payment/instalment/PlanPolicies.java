package org.wattline.application.payment.instalment;

import java.time.LocalDate;
import org.wattline.domain.payment.instalment.PlanPolicy;

/** The dated rules of payment plans, from reference data. */
public interface PlanPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    PlanPolicy inForce(LocalDate day);
}
