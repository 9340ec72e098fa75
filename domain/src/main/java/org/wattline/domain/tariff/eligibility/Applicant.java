package org.wattline.domain.tariff.eligibility;

import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/**
 * What decides on a customer's tariff: at the sale as applied for, in billing and audit as it is.
 *
 * @param category of use, as the customer looks
 * @param marks special uses and measures, where the customer has some
 * @param capacity contract capacity
 * @param people in a household, 0 if nobody said
 */
public record Applicant(UseCategory category, Marks marks, VoltageBand voltage, Capacity capacity, int people) {
    public static Applicant of(UseCategory category, VoltageBand voltage, Capacity capacity) {
        return new Applicant(category, Marks.NONE, voltage, capacity, 0);
    }

    /** With one mark more. */
    public Applicant using(String code) {
        return new Applicant(category, marks.with(code), voltage, capacity, people);
    }

    public Applicant ofPeople(int registered) {
        return new Applicant(category, marks, voltage, capacity, registered);
    }
}
