package org.wattline.domain.rating.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is particular about a residential customer.
 *
 * @param people as registered, 0 if nobody said; large households have higher thresholds by the tariff's rules (一户多人口)
 * @param lowIncome entitled to free kWh (低保, 五保)
 * @param openedOn when the account was opened, if it could be in the year of the bill: annual thresholds are then prorated
 */
public record Household(int people, boolean lowIncome, Optional<LocalDate> openedOn) {
    public static final Household ORDINARY = new Household(0, false, Optional.empty());

    public Household {
        if (people < 0) throw new IllegalArgumentException("people are counted: " + people);
    }

    public Household ofPeople(int registered) {
        return new Household(registered, lowIncome, openedOn);
    }

    public Household asLowIncome() {
        return new Household(people, true, openedOn);
    }

    public Household opened(LocalDate day) {
        return new Household(people, lowIncome, Optional.of(day));
    }
}
