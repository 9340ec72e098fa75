package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** All versions of the validation rules, from dated reference data. */
public final class VeeRuleSets {
    private final NavigableMap<LocalDate, VeeRuleSet> byDay = new TreeMap<>();

    /** @throws IllegalArgumentException if there is none, or two come into force on one day */
    public VeeRuleSets(Collection<VeeRuleSet> all) {
        if (all.isEmpty()) throw new IllegalArgumentException("there are no validation rules");
        for (VeeRuleSet each : all)
            if (byDay.put(each.from(), each) != null)
                throw new IllegalArgumentException("two versions of the rules from " + each.from());
    }

    /** The rules by which a day is judged; for days before all of them the first. */
    public VeeRuleSet on(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(byDay.firstEntry().getValue());
    }

    /** All versions, the oldest first. */
    public List<VeeRuleSet> all() {
        return List.copyOf(byDay.values());
    }
}
