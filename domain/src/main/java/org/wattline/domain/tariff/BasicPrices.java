package org.wattline.domain.tariff;

import java.util.Optional;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;

/**
 * The monthly prices of the basic charge (基本电价) of a two-part tariff: by transformer capacity and by demand.
 */
public record BasicPrices(Optional<CapacityPrice> capacity, Optional<DemandPrice> demand) {
    public BasicPrices {
        if (capacity.isEmpty() && demand.isEmpty()) throw new IllegalArgumentException("a basic charge has a price");
    }

    public static BasicPrices of(CapacityPrice capacity, DemandPrice demand) {
        return new BasicPrices(Optional.of(capacity), Optional.of(demand));
    }
}
