package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.tariff.BasicPrices;

/** {@code basic}: the monthly prices of the basic charge, per kVA and per kW. */
final class BasicPricesPart {
    private BasicPricesPart() {}

    static Optional<BasicPrices> read(Members at) {
        Optional<CapacityPrice> capacity = at.optionalValue("perKva", CapacityPrice::parse);
        Optional<DemandPrice> demand = at.optionalValue("perKw", DemandPrice::parse);
        return at.make(() -> new BasicPrices(capacity, demand));
    }

    static ObjectNode write(BasicPrices prices) {
        ObjectNode node = Json.object();
        prices.capacity().ifPresent(price -> node.put("perKva", price.toString()));
        prices.demand().ifPresent(price -> node.put("perKw", price.toString()));
        return node;
    }
}
