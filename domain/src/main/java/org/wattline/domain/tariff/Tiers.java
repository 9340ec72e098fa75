package org.wattline.domain.tariff;

import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.quantity.Energy;

/**
 * How a tariff grows dearer (or cheaper) with use (阶梯电价).
 *
 * @param cycle over which use is counted
 * @param method whether each kWh has the price of its own tier, or all have that of the last one
 * @param measure what thresholds are stated in
 * @param allocation how energy by period falls into tiers whose adders differ by period
 * @param seasons cover each month exactly once; by the month of the bill
 * @param households rules for large households (一户多人口), ascending by persons; empty if the tariff knows none
 */
public record Tiers(
        Cycle cycle,
        Method method,
        Measure measure,
        Allocation allocation,
        List<TierSeason> seasons,
        List<LargeHousehold> households) {
    public Tiers {
        seasons = List.copyOf(seasons);
        households = List.copyOf(households);
        Set<Month> seen = EnumSet.noneOf(Month.class);
        for (TierSeason season : seasons)
            for (Month month : season.months())
                if (!seen.add(month)) throw new IllegalArgumentException("two seasons have month " + month.getValue());
        if (seen.size() != 12)
            throw new IllegalArgumentException("no season has months " + EnumSet.complementOf(EnumSet.copyOf(seen)));
        if (cycle == Cycle.ANNUAL) {
            if (seasons.size() != 1) throw new IllegalArgumentException("annual tiers do not change with the season");
            if (method == Method.WHOLE_USE
                    || measure == Measure.KWH_PER_KW
                    || !seasons.getFirst().own().isEmpty())
                throw new IllegalArgumentException(
                        "annual tiers are progressive, in kWh, and common to all periods: one counter is kept");
        }
        for (int i = 1; i < households.size(); i++)
            if (households.get(i).persons() <= households.get(i - 1).persons())
                throw new IllegalArgumentException("rules for large households ascend by persons");
    }

    /** Progressive tiers in kWh. */
    public Tiers(Cycle cycle, List<TierSeason> seasons, Optional<LargeHousehold> largeHousehold) {
        this(
                cycle,
                Method.PROGRESSIVE,
                Measure.KWH,
                Allocation.PRO_RATA,
                seasons,
                largeHousehold.stream().toList());
    }

    public static Tiers annual(Tier... tiers) {
        return new Tiers(Cycle.ANNUAL, List.of(TierSeason.allYear(tiers)), Optional.empty());
    }

    public static Tiers monthly(TierSeason... seasons) {
        return over(Cycle.MONTHLY, seasons);
    }

    public static Tiers over(Cycle cycle, TierSeason... seasons) {
        return new Tiers(cycle, List.of(seasons), Optional.empty());
    }

    public Tiers withLargeHousehold(int persons, Energy bonusPerCycle) {
        return withHouseholds(new LargeHousehold(persons, bonusPerCycle));
    }

    public Tiers withHouseholds(LargeHousehold... rules) {
        return new Tiers(cycle, method, measure, allocation, seasons, List.of(rules));
    }

    public Tiers withMethod(Method other) {
        return new Tiers(cycle, other, measure, allocation, seasons, households);
    }

    public Tiers withMeasure(Measure other) {
        return new Tiers(cycle, method, other, allocation, seasons, households);
    }

    public Tiers withAllocation(Allocation other) {
        return new Tiers(cycle, method, measure, other, seasons, households);
    }

    public TierSeason season(Month month) {
        for (TierSeason season : seasons) if (season.months().contains(month)) return season;
        throw new IllegalStateException("no season has " + month);
    }

    /** The common tiers of a month. */
    public List<Tier> of(Month month) {
        return season(month).tiers();
    }

    /** The rule for the fewest persons, if there is any. */
    public Optional<LargeHousehold> largeHousehold() {
        return households.stream().findFirst();
    }

    /** The rule that holds for so many persons: the last one that they reach. */
    public Optional<LargeHousehold> largeHousehold(int people) {
        return households.stream().filter(rule -> people >= rule.persons()).reduce((fewer, more) -> more);
    }

    /** Over which time use is counted. */
    public enum Cycle {
        /** Thresholds are for a day, times the days of the bill. */
        DAILY,
        /** Thresholds are for a month, times the months of the bill; by month of the bill. */
        MONTHLY,
        /** Thresholds are for two months; half of them for a bill of one. */
        BIMONTHLY,
        /** From 1 January to 31 December, cumulatively. */
        ANNUAL
    }

    /** Which kWh have which tier's price. */
    public enum Method {
        /** Each kWh the price of the tier that it falls into (累进). */
        PROGRESSIVE,
        /** All kWh of the bill the price of the tier that their total falls into (slab tables, 全额累进). */
        WHOLE_USE
    }

    /** What thresholds are stated in. */
    public enum Measure {
        KWH,
        /** kWh per kW of billed demand, so that a threshold is hours of use (URDB {@code kWh/kW}). */
        KWH_PER_KW
    }

    /** How energy by period falls into common tiers where the period matters for the adder. */
    public enum Allocation {
        /** Each tier holds the periods in the shares that they have of the whole; remainders so that all sums hold. */
        PRO_RATA,
        /** As it was used, interval by interval: needs a curve. */
        IN_TIME_ORDER
    }

    /**
     * @param persons from how many people on a household counts as large
     * @param bonus added to every threshold of a cycle
     * @param mayChoose the tariff without tiers that such a household may choose instead (合表电价)
     */
    public record LargeHousehold(int persons, Energy bonus, Optional<TariffId> mayChoose) {
        public LargeHousehold {
            if (persons < 2 || bonus.isNegative())
                throw new IllegalArgumentException("not a rule for large households: " + persons + ", " + bonus);
        }

        public LargeHousehold(int persons, Energy bonus) {
            this(persons, bonus, Optional.empty());
        }
    }
}
