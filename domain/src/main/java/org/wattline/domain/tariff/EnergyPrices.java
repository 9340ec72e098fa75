package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.UnitPrice;

/**
 * The published absolute prices of energy, all in, in yuan/kWh: one without time of use and one for each period. For tiered tariffs
 * they are the prices of the first tier.
 *
 * @param flat the price without time of use (不分时), if there is one
 * @param byPeriod the price of each period, empty if the tariff knows no time of use
 */
public record EnergyPrices(Optional<UnitPrice> flat, SortedMap<Period, UnitPrice> byPeriod) {
    /** No price of its own: a market customer's energy is priced by a series. */
    public static final EnergyPrices NONE = new EnergyPrices(Optional.empty(), new TreeMap<>());

    public EnergyPrices {
        byPeriod = Collections.unmodifiableSortedMap(new TreeMap<>(byPeriod));
    }

    public static EnergyPrices flat(UnitPrice flat) {
        return new EnergyPrices(Optional.of(flat), new TreeMap<>());
    }

    public static EnergyPrices byPeriod(Map<Period, UnitPrice> byPeriod) {
        return new EnergyPrices(Optional.empty(), new TreeMap<>(byPeriod));
    }

    public static EnergyPrices of(UnitPrice flat, Map<Period, UnitPrice> byPeriod) {
        return new EnergyPrices(Optional.of(flat), new TreeMap<>(byPeriod));
    }

    /** These, and the others' prices of periods that these lack. */
    EnergyPrices completedBy(Map<Period, UnitPrice> others) {
        SortedMap<Period, UnitPrice> all = new TreeMap<>(others);
        all.putAll(byPeriod);
        return new EnergyPrices(flat, all);
    }

    public boolean isEmpty() {
        return flat.isEmpty() && byPeriod.isEmpty();
    }

    public Optional<UnitPrice> of(Period period) {
        return Optional.ofNullable(byPeriod.get(period));
    }
}
