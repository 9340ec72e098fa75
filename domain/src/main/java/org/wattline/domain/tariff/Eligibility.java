package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may be priced by a tariff (适用范围).
 *
 * @param categories of use
 * @param voltages levels of supply; empty means any
 * @param combined whether it is the price of combined meters (合表), for those who by a notice have it
 */
public record Eligibility(Set<UseCategory> categories, Scheme scheme, Set<VoltageBand> voltages, boolean combined) {
    public Eligibility {
        if (categories.isEmpty()) throw new IllegalArgumentException("a tariff is for someone");
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
        voltages = voltages.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(voltages));
    }

    public Eligibility(Set<UseCategory> categories, Scheme scheme, Set<VoltageBand> voltages) {
        this(categories, scheme, voltages, false);
    }

    public Eligibility forCombinedMeters() {
        return new Eligibility(categories, scheme, voltages, true);
    }

    /** Households, at any voltage. */
    public static Eligibility residential() {
        return new Eligibility(Set.of(UseCategory.RESIDENTIAL), Scheme.SINGLE, Set.of());
    }

    /** Industry and commerce at a voltage level. */
    public static Eligibility industryAndCommerce(Scheme scheme, VoltageBand voltage) {
        return new Eligibility(Set.of(UseCategory.LARGE_INDUSTRY, UseCategory.COMMERCE), scheme, Set.of(voltage));
    }
}
