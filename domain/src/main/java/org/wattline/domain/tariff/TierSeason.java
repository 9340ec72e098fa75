package org.wattline.domain.tariff;

import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.quantity.Energy;

/**
 * The tiers of some months of the year; annual tiers have a single season of all twelve.
 *
 * @param tiers ascending; only the last is open
 */
public record TierSeason(Set<Month> months, List<Tier> tiers) {
    public TierSeason {
        if (months.isEmpty()) throw new IllegalArgumentException("a season has months");
        months = Collections.unmodifiableSet(EnumSet.copyOf(months));
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.getLast().upTo().isPresent())
            throw new IllegalArgumentException("the last tier is open: no energy is without a price");
        Energy below = Energy.ZERO;
        for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
            Optional<Energy> upTo = tier.upTo();
            if (upTo.isEmpty() || upTo.get().compareTo(below) <= 0)
                throw new IllegalArgumentException("a tier is unreachable: after " + below + " kWh comes " + tier);
            below = upTo.get();
        }
    }

    public static TierSeason allYear(Tier... tiers) {
        return new TierSeason(EnumSet.allOf(Month.class), List.of(tiers));
    }
}
