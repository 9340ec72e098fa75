package org.wattline.application.payment.cashier;

import java.time.LocalDate;
import org.wattline.domain.payment.cashier.CashierPolicy;

/** Up to which difference cashiers close alone, from reference data. */
public interface CashierPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    CashierPolicy inForce(LocalDate day);
}
