package org.wattline.application.payment.debit;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.payment.debit.DebitLayout;
import org.wattline.domain.payment.debit.DebitPolicy;

/** How debits are made and how banks want to be told, from reference data. */
public interface DebitPolicies {
    /** @throws IllegalStateException if none is in force on that day */
    DebitPolicy inForce(LocalDate day);

    Optional<DebitLayout> layout(String id);
}
