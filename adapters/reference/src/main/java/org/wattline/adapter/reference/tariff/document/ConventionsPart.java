package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.DayCount;

/** {@code conventions}: how a tariff counts and rounds; what is left out is as usual in China. */
final class ConventionsPart {
    private ConventionsPart() {}

    static Optional<Conventions> read(Members at) {
        Conventions usual = Conventions.CHINA;
        RoundingRule energy = at.optionalValue("energy", RoundingRule::parse).orElse(usual.energy());
        RoundingRule demand = at.optionalValue("demand", RoundingRule::parse).orElse(usual.demand());
        Map<Conventions.Field, RoundingRule> money =
                at.optionalObject("money", ConventionsPart::money).orElse(Map.of());
        Optional<RoundingRule> total = at.optionalValue("total", RoundingRule::parse);
        DayCount days = at.optionalChoice("days", DayCount.class).orElse(usual.days());
        return at.make(() -> new Conventions(energy, demand, money, total, days));
    }

    static ObjectNode write(Conventions conventions) {
        ObjectNode node = Json.object();
        if (!conventions.energy().equals(RoundingRule.WHOLE))
            node.put("energy", conventions.energy().toString());
        if (!conventions.demand().equals(RoundingRule.WHOLE))
            node.put("demand", conventions.demand().toString());
        if (!conventions.money().isEmpty()) node.set("money", Json.texts(conventions.money()));
        conventions.total().ifPresent(rule -> node.put("total", rule.toString()));
        if (conventions.days() != DayCount.CALENDAR_DAYS)
            node.put("days", conventions.days().name());
        return node;
    }

    private static Optional<Map<Conventions.Field, RoundingRule>> money(Members at) {
        Map<String, Optional<RoundingRule>> named = new LinkedHashMap<>();
        for (String name : at.names()) named.put(name, at.value(name, RoundingRule::parse));
        return at.make(() -> {
            Map<Conventions.Field, RoundingRule> money = new LinkedHashMap<>();
            named.forEach((name, rule) -> money.put(Members.oneOf(name, Conventions.Field.class), rule.orElseThrow()));
            return money;
        });
    }
}
