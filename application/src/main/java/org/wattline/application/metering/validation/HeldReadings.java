package org.wattline.application.metering.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.exception.Hold;

/** What no bill may rest on yet: values whose exceptions nobody decided on, rounds that are not released. */
public interface HeldReadings {
    /** Those that bear on days of a period, each kind in its own order. */
    List<Hold> holding(Collection<AccountNo> accounts, Span period);

    /** All that these tell of, one after the other. */
    static HeldReadings all(HeldReadings... sources) {
        return (accounts, period) -> Arrays.stream(sources)
                .flatMap(source -> source.holding(accounts, period).stream())
                .toList();
    }
}
