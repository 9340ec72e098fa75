package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.TierSeason;
import org.wattline.domain.tariff.Tiers;

/** {@code tiers}: thresholds and adders by cycle and season, and what large households may use more. */
final class TiersPart {
    private TiersPart() {}

    static Optional<Tiers> read(Members at) {
        Optional<Tiers.Cycle> cycle = at.choice("cycle", Tiers.Cycle.class);
        List<TierSeason> seasons = at.objects("seasons", TiersPart::season);
        Optional<Tiers.LargeHousehold> large = at.optionalObject("largeHousehold", TiersPart::largeHousehold);
        return at.make(() -> new Tiers(cycle.orElseThrow(), seasons, large));
    }

    static ObjectNode write(Tiers tiers) {
        ObjectNode node = Json.object().put("cycle", tiers.cycle().name());
        node.set("seasons", Json.objects(tiers.seasons(), TiersPart::write));
        tiers.largeHousehold()
                .ifPresent(large -> node.putObject("largeHousehold")
                        .put("persons", large.persons())
                        .put("bonusKwh", large.bonus().toString()));
        return node;
    }

    private static Optional<TierSeason> season(Members at) {
        List<Integer> months = at.wholes("months");
        List<Tier> tiers = at.objects("tiers", TiersPart::tier);
        return at.make(() -> new TierSeason(MonthsPart.of(months), tiers));
    }

    private static ObjectNode write(TierSeason season) {
        ObjectNode node = Json.object();
        MonthsPart.write(season.months(), node);
        node.set("tiers", Json.objects(season.tiers(), TiersPart::write));
        return node;
    }

    private static Optional<Tier> tier(Members at) {
        Optional<Energy> upTo = at.optionalValue("upToKwh", Energy::parse);
        Optional<UnitPrice> adder = at.value("adder", UnitPrice::parse);
        SortedMap<Period, UnitPrice> byPeriod = at.byPeriod("adderByPeriod", UnitPrice::parse);
        return at.make(() -> new Tier(upTo, adder.orElseThrow(), byPeriod));
    }

    private static ObjectNode write(Tier tier) {
        ObjectNode node = Json.object();
        tier.upTo().ifPresent(upTo -> node.put("upToKwh", upTo.toString()));
        node.put("adder", tier.adder().toString());
        if (!tier.adderByPeriod().isEmpty()) node.set("adderByPeriod", Json.texts(tier.adderByPeriod()));
        return node;
    }

    private static Optional<Tiers.LargeHousehold> largeHousehold(Members at) {
        Optional<Integer> persons = at.whole("persons");
        Optional<Energy> bonus = at.value("bonusKwh", Energy::parse);
        return at.make(() -> new Tiers.LargeHousehold(persons.orElseThrow(), bonus.orElseThrow()));
    }
}
