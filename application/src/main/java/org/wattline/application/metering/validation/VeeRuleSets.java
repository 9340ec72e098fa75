package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.domain.metering.validation.VeeRuleSet;

/**
 * All versions of the validation rules: those of dated reference data, and those that were published here. Published rules begin later than the day
 * on which they were published, so that it is enough to look for them once on every day.
 */
public final class VeeRuleSets {
    private final List<VeeRuleSet> shipped;
    private final Supplier<List<VeeRuleSet>> published;
    private final Supplier<LocalDate> today;
    private volatile Held held;

    /** @param asked the day on which the versions were looked for */
    private record Held(LocalDate asked, NavigableMap<LocalDate, VeeRuleSet> byDay) {}

    /** @throws IllegalArgumentException if there is none, or two come into force on one day */
    public VeeRuleSets(Collection<VeeRuleSet> all) {
        this(all, List::of, () -> LocalDate.EPOCH);
    }

    /** @throws IllegalArgumentException if there is none, or two come into force on one day */
    public VeeRuleSets(
            Collection<VeeRuleSet> shipped, Supplier<List<VeeRuleSet>> published, Supplier<LocalDate> today) {
        if (shipped.isEmpty()) throw new IllegalArgumentException("there are no validation rules");
        this.shipped = List.copyOf(shipped);
        this.published = published;
        this.today = today;
        held = new Held(LocalDate.MIN, byDay(this.shipped));
    }

    private static NavigableMap<LocalDate, VeeRuleSet> byDay(List<VeeRuleSet> all) {
        NavigableMap<LocalDate, VeeRuleSet> byDay = new TreeMap<>();
        for (VeeRuleSet each : all)
            if (byDay.put(each.from(), each) != null)
                throw new IllegalArgumentException("two versions of the rules from " + each.from());
        return byDay;
    }

    /** The same, together with those that are published. */
    public VeeRuleSets with(Supplier<List<VeeRuleSet>> more, Supplier<LocalDate> clock) {
        return new VeeRuleSets(shipped, more, clock);
    }

    /** The rules by which a day is judged; for days before all of them the first. */
    public VeeRuleSet on(LocalDate day) {
        NavigableMap<LocalDate, VeeRuleSet> byDay = now();
        return Optional.ofNullable(byDay.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(byDay.firstEntry().getValue());
    }

    private NavigableMap<LocalDate, VeeRuleSet> now() {
        LocalDate day = today.get();
        Held current = held;
        if (current.asked().equals(day)) return current.byDay();
        Held fresh = new Held(day, byDay(all()));
        held = fresh;
        return fresh.byDay();
    }

    /** All versions as they are now, the oldest first. */
    public List<VeeRuleSet> all() {
        List<VeeRuleSet> all = new ArrayList<>(shipped);
        all.addAll(published.get());
        return List.copyOf(byDay(all).values());
    }
}
