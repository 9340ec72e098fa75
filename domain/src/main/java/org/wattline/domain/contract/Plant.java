package org.wattline.domain.contract;

import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.TariffId;

/**
 * A plant of the customer's own behind the supply (分布式电源), most often photovoltaics, as its contract has it.
 *
 * @param installed peak power of the plant, more than nothing
 * @param tariff by whose export terms the energy fed in is settled: the tariff of the energy taken, or one for exports alone (上网电价).
 *     They say how it is settled, at which prices, with which subsidy, and in which month of the year credits are settled
 */
public record Plant(Power installed, TariffId tariff) {
    public Plant {
        if (installed.isNegative() || installed.equals(Power.ZERO))
            throw new IllegalArgumentException("a plant has a power: " + installed);
    }
}
