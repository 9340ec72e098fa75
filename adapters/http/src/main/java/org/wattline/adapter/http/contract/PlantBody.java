package org.wattline.adapter.http.contract;

import org.wattline.domain.contract.Plant;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.TariffId;

/**
 * A plant of the customer's own.
 *
 * @param installedKw peak power
 * @param tariff by whose export terms the energy fed in is settled
 */
public record PlantBody(Power installedKw, TariffId tariff) {
    static PlantBody of(Plant plant) {
        return new PlantBody(plant.installed(), plant.tariff());
    }

    /** @throws IllegalArgumentException if the plant has no power */
    Plant plant() {
        return new Plant(installedKw, tariff);
    }
}
