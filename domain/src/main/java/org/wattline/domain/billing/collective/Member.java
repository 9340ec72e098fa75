package org.wattline.domain.billing.collective;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;

/**
 * An account that is billed together with others from a day on.
 *
 * @param customer whose account it is
 * @param during bills whose last day lies within are for the group
 * @param agreement where it is written that the payer pays for somebody else's account
 */
public record Member(AccountNo account, CustomerId customer, Span during, Optional<String> agreement) {
    /** The same, until the day before. */
    Member until(LocalDate day) {
        return new Member(account, customer, during.endingBefore(day), agreement);
    }
}
