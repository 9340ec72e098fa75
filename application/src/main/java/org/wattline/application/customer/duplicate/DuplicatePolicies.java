package org.wattline.application.customer.duplicate;

import java.time.LocalDate;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;

/** How much shared traits weigh, by day. */
public interface DuplicatePolicies {
    /** @throws IllegalStateException if there is none for the day */
    DuplicatePolicy on(LocalDate day);
}
