package org.wattline.domain.tariff;

import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.quantity.Energy;

/**
 * How a residential tariff grows dearer with use (阶梯电价).
 *
 * @param cycle over which use is counted
 * @param seasons cover each month exactly once; by the month of the bill
 * @param largeHousehold what large households may use more on each threshold and cycle (一户多人口), if the tariff knows it
 */
public record Tiers(Cycle cycle, List<TierSeason> seasons, Optional<LargeHousehold> largeHousehold) {
    public Tiers {
        seasons = List.copyOf(seasons);
        Set<Month> seen = EnumSet.noneOf(Month.class);
        for (TierSeason season : seasons)
            for (Month month : season.months())
                if (!seen.add(month)) throw new IllegalArgumentException("two seasons have month " + month.getValue());
        if (seen.size() != 12)
            throw new IllegalArgumentException("no season has months " + EnumSet.complementOf(EnumSet.copyOf(seen)));
        if (cycle == Cycle.ANNUAL && seasons.size() != 1)
            throw new IllegalArgumentException("annual tiers do not change with the season");
    }

    public static Tiers annual(Tier... tiers) {
        return new Tiers(Cycle.ANNUAL, List.of(TierSeason.allYear(tiers)), Optional.empty());
    }

    public static Tiers monthly(TierSeason... seasons) {
        return new Tiers(Cycle.MONTHLY, List.of(seasons), Optional.empty());
    }

    public Tiers withLargeHousehold(int persons, Energy bonusPerCycle) {
        return new Tiers(cycle, seasons, Optional.of(new LargeHousehold(persons, bonusPerCycle)));
    }

    public List<Tier> of(Month month) {
        for (TierSeason season : seasons) if (season.months().contains(month)) return season.tiers();
        throw new IllegalStateException("no season has " + month);
    }

    /** Over which time use is counted. */
    public enum Cycle {
        /** By month of the bill. */
        MONTHLY,
        /** From 1 January to 31 December, cumulatively. */
        ANNUAL
    }

    /**
     * @param persons from how many people on a household counts as large
     * @param bonus added to every threshold of a cycle
     */
    public record LargeHousehold(int persons, Energy bonus) {
        public LargeHousehold {
            if (persons < 2 || bonus.isNegative())
                throw new IllegalArgumentException("not a rule for large households: " + persons + ", " + bonus);
        }
    }
}
