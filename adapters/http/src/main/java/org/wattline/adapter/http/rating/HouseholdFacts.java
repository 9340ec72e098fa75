package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.rating.request.Household;

/**
 * What is particular about a household.
 *
 * @param people from which the tariff decides whether it is large
 * @param lowIncome entitled to free kWh
 * @param openedOn when the account was opened
 */
public record HouseholdFacts(Optional<Integer> people, Optional<Boolean> lowIncome, Optional<LocalDate> openedOn) {
    public HouseholdFacts {
        if (people.isPresent() && people.get() < 0) throw new IllegalArgumentException("people are counted");
    }

    Household household() {
        return new Household(people.orElse(0), lowIncome.orElse(false), openedOn);
    }
}
