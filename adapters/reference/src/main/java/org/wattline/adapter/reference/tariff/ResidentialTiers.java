package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.TierSeason;
import org.wattline.domain.tariff.Tiers;
import org.wattline.domain.tariff.Tiers.LargeHousehold;

/** The tiers of a residential tariff: published as prices of each tier, or as thresholds by season with common adders. */
final class ResidentialTiers {
    private ResidentialTiers() {}

    static Tiers of(JsonNode node) {
        Tiers tiers = node.has("tiers") ? Tiers.annual(byPrices(node.path("tiers"))) : bySeasons(node);
        JsonNode large = node.path("largeHousehold");
        Optional<String> bonus = Fields.optionalNumber(large, "annualBonusKwh")
                .or(() -> Fields.optionalNumber(large, "monthlyBonusKwh"));
        // Where the notice does not say from how many people on, five is the number in general use (K).
        return bonus.map(kwh -> tiers.withHouseholds(households(node, large, Energy.kwh(kwh))))
                .orElse(tiers);
    }

    /** Large households have more; those that are larger still may choose the combined-meter price, where the notice says so. */
    private static LargeHousehold[] households(JsonNode node, JsonNode large, Energy bonus) {
        LargeHousehold more = new LargeHousehold(large.path("minPersons").asInt(5), bonus);
        return Fields.optionalNumber(large, "mayChooseCombinedFrom")
                .map(people -> new LargeHousehold[] {
                    more,
                    new LargeHousehold(
                            Integer.parseInt(people),
                            bonus,
                            Optional.of(new TariffId(ResidentialTariffFile.combinedId(Fields.text(node, "id")))))
                })
                .orElseGet(() -> new LargeHousehold[] {more});
    }

    private static Tier[] byPrices(JsonNode rows) {
        List<Tier> tiers = new ArrayList<>();
        for (JsonNode row : rows) {
            UnitPrice adder = above(rows.get(0), row, "flat").orElseThrow();
            Map<Period, UnitPrice> differing = new TreeMap<>();
            above(rows.get(0), row, "peak").filter(a -> !a.equals(adder)).ifPresent(a -> differing.put(Period.PEAK, a));
            above(rows.get(0), row, "valley")
                    .filter(a -> !a.equals(adder))
                    .ifPresent(a -> differing.put(Period.VALLEY, a));
            Tier tier = tier(Fields.optionalNumber(row, "upToKwh"), adder);
            tiers.add(differing.isEmpty() ? tier : tier.differing(differing));
        }
        return tiers.toArray(Tier[]::new);
    }

    private static Optional<UnitPrice> above(JsonNode first, JsonNode row, String price) {
        return Fields.optionalNumber(row, price)
                .map(p -> UnitPrice.parse(p).minus(UnitPrice.parse(Fields.number(first, price))));
    }

    private static Tiers bySeasons(JsonNode node) {
        List<TierSeason> seasons = new ArrayList<>();
        for (JsonNode season : node.path("seasons")) {
            List<Tier> tiers = new ArrayList<>();
            JsonNode limits = season.path("tiersUpTo");
            for (int i = 0; i < limits.size(); i++) {
                Optional<String> upTo = limits.get(i).isNull()
                        ? Optional.empty()
                        : Optional.of(limits.get(i).asText());
                tiers.add(tier(
                        upTo, UnitPrice.parse(node.path("tierAdders").path(i).asText())));
            }
            seasons.add(new TierSeason(TouCalendarFile.months(season), tiers));
        }
        return Tiers.monthly(seasons.toArray(TierSeason[]::new));
    }

    private static Tier tier(Optional<String> upTo, UnitPrice adder) {
        return upTo.map(kwh -> Tier.upTo(Energy.kwh(kwh), adder)).orElseGet(() -> Tier.above(adder));
    }
}
