package org.wattline.domain.tariff.eligibility;

import java.util.Optional;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/**
 * What decides on a customer's tariff: at the sale as applied for, in billing and audit as it is.
 *
 * @param category of use, as the customer looks
 * @param use code of a special use, where the customer has one
 * @param capacity contract capacity
 * @param people in a household, 0 if nobody said
 */
public record Applicant(
        UseCategory category, Optional<String> use, VoltageBand voltage, Capacity capacity, int people) {
    public static Applicant of(UseCategory category, VoltageBand voltage, Capacity capacity) {
        return new Applicant(category, Optional.empty(), voltage, capacity, 0);
    }

    public Applicant using(String code) {
        return new Applicant(category, Optional.of(code), voltage, capacity, people);
    }

    public Applicant ofPeople(int registered) {
        return new Applicant(category, use, voltage, capacity, registered);
    }
}
