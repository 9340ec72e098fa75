package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;

/**
 * A tier (阶梯, 档) of a residential tariff.
 *
 * @param upTo last kWh that belongs to it, counted from the start of the cycle; empty for the last tier
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
}
