package org.wattline.application.payment.writeoff;

import java.time.LocalDate;
import org.wattline.domain.payment.writeoff.WriteOffPolicy;

/** The dated rules of writing debts off, from reference data. */
public interface WriteOffPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    WriteOffPolicy inForce(LocalDate day);
}
