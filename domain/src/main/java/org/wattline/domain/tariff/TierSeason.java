package org.wattline.domain.tariff;

import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;

/**
 * The tiers of some months of the year; annual tiers have a single season of all twelve.
 *
 * @param tiers ascending; only the last is open
 * @param own tiers of periods that have thresholds of their own and count their energy alone; the other periods share {@code tiers}
 */
public record TierSeason(Set<Month> months, List<Tier> tiers, SortedMap<Period, List<Tier>> own) {
    public TierSeason {
        if (months.isEmpty()) throw new IllegalArgumentException("a season has months");
        months = Collections.unmodifiableSet(EnumSet.copyOf(months));
        tiers = checked(tiers);
        TreeMap<Period, List<Tier>> copy = new TreeMap<>();
        own.forEach((period, ladder) -> copy.put(period, checked(ladder)));
        own = Collections.unmodifiableSortedMap(copy);
    }

    public TierSeason(Set<Month> months, List<Tier> tiers) {
        this(months, tiers, new TreeMap<>());
    }

    public static TierSeason allYear(Tier... tiers) {
        return new TierSeason(EnumSet.allOf(Month.class), List.of(tiers));
    }

    /** The same, with thresholds of their own for some periods. */
    public TierSeason withOwn(Map<Period, List<Tier>> ladders) {
        return new TierSeason(months, tiers, new TreeMap<>(ladders));
    }

    private static List<Tier> checked(List<Tier> tiers) {
        List<Tier> copy = List.copyOf(tiers);
        if (copy.isEmpty() || copy.getLast().upTo().isPresent())
            throw new IllegalArgumentException("the last tier is open: no energy is without a price");
        Energy below = Energy.ZERO;
        for (Tier tier : copy.subList(0, copy.size() - 1)) {
            Optional<Energy> upTo = tier.upTo();
            if (upTo.isEmpty() || upTo.get().compareTo(below) <= 0)
                throw new IllegalArgumentException("a tier is unreachable: after " + below + " kWh comes " + tier);
            below = upTo.get();
        }
        return copy;
    }
}
