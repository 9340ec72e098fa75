package org.wattline.application.connection.plan;

import java.time.LocalDate;
import org.wattline.domain.connection.plan.PlanPolicy;

/** How supply plans are approved, dated. */
@FunctionalInterface
public interface PlanPolicies {
    /** The policy that is in force on a day. */
    PlanPolicy on(LocalDate day);
}
