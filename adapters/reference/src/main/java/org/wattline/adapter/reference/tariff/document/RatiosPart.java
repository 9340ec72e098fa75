package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.RatioPrices;

/** {@code ratios}: how prices by period follow from the components. */
final class RatiosPart {
    private RatiosPart() {}

    static Optional<RatioPrices> read(Members at) {
        Optional<RatioPrices.Floating> base = at.choice("base", RatioPrices.Floating.class);
        SortedMap<Period, BigDecimal> byPeriod = at.by("byPeriod", Period::parse, ComponentsPart::factor);
        Optional<RoundingRule> rounding = at.optionalValue("rounding", RoundingRule::parse);
        return at.make(() -> new RatioPrices(base.orElseThrow(), byPeriod, rounding));
    }

    static ObjectNode write(RatioPrices ratios) {
        ObjectNode node = Json.object().put("base", ratios.base().name());
        ObjectNode byPeriod = node.putObject("byPeriod");
        ratios.ratios().forEach((period, ratio) -> byPeriod.put(period.code(), ratio.toPlainString()));
        ratios.rounding().ifPresent(rule -> node.put("rounding", rule.toString()));
        return node;
    }
}
