package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.ElectricHeating;
import org.wattline.domain.tariff.MarketEnergy;

/** {@code heating} and {@code market}: prices beside the usual ones. */
final class SpecialPricesPart {
    private SpecialPricesPart() {}

    static Optional<ElectricHeating> heating(Members at) {
        List<Integer> months = at.wholes("months");
        Optional<UnitPrice> price = at.value("price", UnitPrice::parse);
        return at.make(() -> new ElectricHeating(MonthsPart.of(months), price.orElseThrow()));
    }

    static ObjectNode write(ElectricHeating heating) {
        ObjectNode node = Json.object();
        MonthsPart.write(heating.season(), node);
        return node.put("price", heating.price().toString());
    }

    static Optional<MarketEnergy> market(Members at) {
        Optional<String> series = at.value("series", Function.identity());
        Optional<Money> tolerance = at.value("tolerance", Money::parse);
        return at.make(() -> new MarketEnergy(series.orElseThrow(), tolerance.orElseThrow()));
    }

    static ObjectNode write(MarketEnergy market) {
        return Json.object()
                .put("series", market.series())
                .put("tolerance", market.tolerance().toString());
    }
}
