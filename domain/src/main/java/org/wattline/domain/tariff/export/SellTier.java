package org.wattline.domain.tariff.export;

import java.util.Optional;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.EnergyPrices;

/**
 * What a kWh fed in earns (上网电价), up to so many kWh a month.
 *
 * @param upTo last kWh of the month that belongs to it; empty for the last tier
 */
public record SellTier(Optional<Energy> upTo, EnergyPrices prices) {
    /** The only or the last tier. */
    public static SellTier above(EnergyPrices prices) {
        return new SellTier(Optional.empty(), prices);
    }

    public static SellTier upTo(Energy upTo, EnergyPrices prices) {
        return new SellTier(Optional.of(upTo), prices);
    }
}
