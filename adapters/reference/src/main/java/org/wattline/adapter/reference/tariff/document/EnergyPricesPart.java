package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;

/** {@code prices}: per kWh, without time of use and by period. */
final class EnergyPricesPart {
    private EnergyPricesPart() {}

    static Optional<EnergyPrices> read(Members at) {
        Optional<UnitPrice> flat = at.optionalValue("flat", UnitPrice::parse);
        SortedMap<Period, UnitPrice> byPeriod = at.by("byPeriod", Period::parse, UnitPrice::parse);
        return at.make(() -> new EnergyPrices(flat, byPeriod));
    }

    static ObjectNode write(EnergyPrices prices) {
        ObjectNode node = Json.object();
        prices.flat().ifPresent(flat -> node.put("flat", flat.toString()));
        if (!prices.byPeriod().isEmpty()) node.set("byPeriod", Json.texts(prices.byPeriod()));
        return node;
    }
}
