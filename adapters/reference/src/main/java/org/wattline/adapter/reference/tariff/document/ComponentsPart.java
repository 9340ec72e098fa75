package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceComponents;

/** {@code components}: what an agent-purchase price is made of, per kWh, and the factors by period. */
final class ComponentsPart {
    private ComponentsPart() {}

    static Optional<PriceComponents> read(Members at) {
        Optional<UnitPrice> purchase = at.value("agentPurchase", UnitPrice::parse);
        Optional<UnitPrice> loss = at.value("lineLoss", UnitPrice::parse);
        Optional<UnitPrice> transmission = at.value("transmissionDistribution", UnitPrice::parse);
        Optional<UnitPrice> system = at.value("systemOperation", UnitPrice::parse);
        Optional<UnitPrice> funds = at.value("governmentFunds", UnitPrice::parse);
        SortedMap<Period, BigDecimal> factors = at.by("factors", Period::parse, ComponentsPart::factor);
        return at.make(() -> new PriceComponents(
                purchase.orElseThrow(),
                loss.orElseThrow(),
                transmission.orElseThrow(),
                system.orElseThrow(),
                funds.orElseThrow(),
                factors));
    }

    static ObjectNode write(PriceComponents components) {
        ObjectNode node = Json.object()
                .put("agentPurchase", components.agentPurchase().toString())
                .put("lineLoss", components.lineLoss().toString())
                .put(
                        "transmissionDistribution",
                        components.transmissionDistribution().toString())
                .put("systemOperation", components.systemOperation().toString())
                .put("governmentFunds", components.governmentFunds().toString());
        if (!components.factors().isEmpty()) {
            ObjectNode factors = node.putObject("factors");
            components.factors().forEach((period, factor) -> factors.put(period.code(), factor.toPlainString()));
        }
        return node;
    }

    static BigDecimal factor(String text) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,8})?"))
            throw new IllegalArgumentException("a factor is a plain decimal such as 1.49, not \"" + text + "\"");
        return new BigDecimal(text);
    }
}
