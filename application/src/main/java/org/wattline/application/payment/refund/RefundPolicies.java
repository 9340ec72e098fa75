package org.wattline.application.payment.refund;

import java.time.LocalDate;
import org.wattline.domain.payment.refund.RefundPolicy;

/** Who may approve of refunds, from reference data. */
public interface RefundPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    RefundPolicy inForce(LocalDate day);
}
