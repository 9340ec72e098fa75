package org.wattline.application.metering.validation;

import java.util.Collection;
import java.util.List;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.exception.Hold;

/** Values on which no bill may rest until somebody decided on their exceptions. */
public interface HeldReadings {
    /** Those that bear on days of a period, by point, target and rule. */
    List<Hold> holding(Collection<AccountNo> accounts, Span period);
}
