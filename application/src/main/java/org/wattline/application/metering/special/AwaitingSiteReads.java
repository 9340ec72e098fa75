package org.wattline.application.metering.special;

import java.util.Collection;
import java.util.List;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.exception.Hold;

/** Keeps bills waiting for the special readings on which they rest. */
public record AwaitingSiteReads(SpecialReadings special) implements HeldReadings {
    @Override
    public List<Hold> holding(Collection<AccountNo> accounts, Span period) {
        return special.holding(accounts, period).stream()
                .flatMap(each -> each.hold().stream())
                .toList();
    }
}
