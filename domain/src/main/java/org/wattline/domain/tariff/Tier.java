package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;

/**
 * A tier (阶梯, 档) of a tariff.
 *
 * @param upTo last kWh (or kWh per kW) that belongs to it, counted from the start of the cycle; empty for the last tier
 * @param adder what is added to the first tier's price, the same in all periods
 * @param adderByPeriod adders that differ by period (as Shanghai publishes them), empty if they do not
 */
public record Tier(Optional<Energy> upTo, UnitPrice adder, SortedMap<Period, UnitPrice> adderByPeriod) {
    public Tier {
        adderByPeriod = Collections.unmodifiableSortedMap(new TreeMap<>(adderByPeriod));
    }

    public static Tier upTo(Energy upTo, UnitPrice adder) {
        return new Tier(Optional.of(upTo), adder, new TreeMap<>());
    }

    /** The last tier. */
    public static Tier above(UnitPrice adder) {
        return new Tier(Optional.empty(), adder, new TreeMap<>());
    }

    public Tier differing(Map<Period, UnitPrice> byPeriod) {
        return new Tier(upTo, adder, new TreeMap<>(byPeriod));
    }

    /** What is added to the price of a period. */
    public UnitPrice adder(Period period) {
        return adderByPeriod.getOrDefault(period, adder);
    }

    /** The same tier with another last kWh, where thresholds are scaled; the last tier stays open. */
    public Tier scaled(UnaryOperator<Energy> scale) {
        return new Tier(upTo.map(scale), adder, adderByPeriod);
    }
}
