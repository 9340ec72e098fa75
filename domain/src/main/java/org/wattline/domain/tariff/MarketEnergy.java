package org.wattline.domain.tariff;

import org.wattline.domain.quantity.Money;

/**
 * How a market customer's energy (市场化用户) is priced: each interval's kWh by a published series, plus the loss price; transmission and
 * distribution, system operation and funds per kWh come from the tariff's components. Factors of time of use do not apply to them.
 *
 * @param series id of the price series
 * @param tolerance by how much a settled amount may differ from what the series gives; beyond it the bill is refused
 */
public record MarketEnergy(String series, Money tolerance) {
    public MarketEnergy {
        if (series.isBlank()) throw new IllegalArgumentException("a market price has a series");
        if (tolerance.isNegative()) throw new IllegalArgumentException("a tolerance is not negative: " + tolerance);
    }
}
