package org.wattline.domain.rating;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is particular about a residential customer.
 *
 * @param large registered as a large household (一户多人口)
 * @param lowIncome entitled to free kWh (低保, 五保)
 * @param openedOn when the account was opened, if it could be in the year of the bill: annual thresholds are then prorated
 */
public record Household(boolean large, boolean lowIncome, Optional<LocalDate> openedOn) {
    public static final Household ORDINARY = new Household(false, false, Optional.empty());

    public Household asLarge() {
        return new Household(true, lowIncome, openedOn);
    }

    public Household asLowIncome() {
        return new Household(large, true, openedOn);
    }

    public Household opened(LocalDate day) {
        return new Household(large, lowIncome, Optional.of(day));
    }
}
