package org.wattline.domain.customer;

import org.wattline.domain.kernel.Span;

/**
 * Facts about a residential household that its tariff depends on (一户多人口, 低保户), valid for some days.
 *
 * @param during the days for which they hold
 * @param people how many people live there, 1 … 99
 * @param lowIncome whether the household holds a low-income or hardship certificate
 */
public record Household(Span during, int people, boolean lowIncome) {
    public Household {
        if (people < 1 || people > 99) throw new IllegalArgumentException("a household has 1 … 99 people: " + people);
    }
}
