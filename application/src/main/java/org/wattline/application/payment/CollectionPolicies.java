package org.wattline.application.payment;

import java.time.LocalDate;
import org.wattline.domain.payment.CollectionPolicy;

/** The dated rules of collection, from reference data. */
public interface CollectionPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    CollectionPolicy inForce(LocalDate day);
}
