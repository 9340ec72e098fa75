package org.wattline.domain.metering.validation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All rules in one version (规则集版本), in force from a day on until the next version is.
 *
 * @param version its name; exceptions and estimates cite it
 * @param groups together they have every class of customers once
 */
public record VeeRuleSet(String version, LocalDate from, List<VeeGroup> groups, EditPolicy edits) {
    public VeeRuleSet {
        groups = List.copyOf(groups);
        Set<CustomerClass> seen = EnumSet.noneOf(CustomerClass.class);
        for (VeeGroup group : groups)
            for (CustomerClass each : group.classes())
                if (!seen.add(each))
                    throw new IllegalArgumentException(version + ": " + each + " stands in two groups");
        if (seen.size() < CustomerClass.values().length)
            throw new IllegalArgumentException(version + ": only " + seen + " stand in groups");
    }

    public VeeGroup of(CustomerClass customers) {
        return groups.stream()
                .filter(group -> group.classes().contains(customers))
                .findFirst()
                .orElseThrow();
    }

    public Optional<VeeRule> rule(CustomerClass customers, VeeRuleId id) {
        return of(customers).rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    /** How many rules use each check. */
    public Map<VeeCheck, Long> coverage() {
        Map<VeeCheck, Long> coverage = new EnumMap<>(VeeCheck.class);
        for (VeeGroup group : groups) for (VeeRule rule : group.rules()) coverage.merge(rule.check(), 1L, Long::sum);
        return coverage;
    }
}
