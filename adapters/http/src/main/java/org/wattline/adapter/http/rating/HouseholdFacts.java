package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.rating.Household;

/**
 * What is particular about a household.
 *
 * @param large registered as a large household
 * @param people from which the tariff decides whether it is large
 * @param lowIncome entitled to free kWh
 * @param openedOn when the account was opened
 */
public record HouseholdFacts(
        Optional<Boolean> large, Optional<Integer> people, Optional<Boolean> lowIncome, Optional<LocalDate> openedOn) {
    Household household() {
        return new Household(large.orElse(false), lowIncome.orElse(false), openedOn);
    }
}
