package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.TierSeason;
import org.wattline.domain.tariff.Tiers;

/** {@code tiers}: thresholds and adders by cycle and season, and what large households may use more. */
final class TiersPart {
    private TiersPart() {}

    static Optional<Tiers> read(Members at) {
        Optional<Tiers.Cycle> cycle = at.choice("cycle", Tiers.Cycle.class);
        Tiers.Method method = at.optionalChoice("method", Tiers.Method.class).orElse(Tiers.Method.PROGRESSIVE);
        Tiers.Measure measure =
                at.optionalChoice("measure", Tiers.Measure.class).orElse(Tiers.Measure.KWH);
        Tiers.Allocation allocation =
                at.optionalChoice("allocation", Tiers.Allocation.class).orElse(Tiers.Allocation.PRO_RATA);
        List<TierSeason> seasons = at.objects("seasons", TiersPart::season);
        List<Tiers.LargeHousehold> households = at.objects("largeHouseholds", TiersPart::largeHousehold);
        return at.make(() -> new Tiers(cycle.orElseThrow(), method, measure, allocation, seasons, households));
    }

    static ObjectNode write(Tiers tiers) {
        ObjectNode node = Json.object().put("cycle", tiers.cycle().name());
        if (tiers.method() != Tiers.Method.PROGRESSIVE)
            node.put("method", tiers.method().name());
        if (tiers.measure() != Tiers.Measure.KWH)
            node.put("measure", tiers.measure().name());
        if (tiers.allocation() != Tiers.Allocation.PRO_RATA)
            node.put("allocation", tiers.allocation().name());
        node.set("seasons", Json.objects(tiers.seasons(), TiersPart::write));
        if (!tiers.households().isEmpty())
            node.set("largeHouseholds", Json.objects(tiers.households(), TiersPart::write));
        return node;
    }

    private static Optional<TierSeason> season(Members at) {
        List<Integer> months = at.wholes("months");
        List<Tier> tiers = at.objects("tiers", TiersPart::tier);
        SortedMap<Period, List<Tier>> own =
                at.optionalObject("own", TiersPart::own).orElse(new TreeMap<>());
        return at.make(() -> new TierSeason(MonthsPart.of(months), tiers, own));
    }

    private static ObjectNode write(TierSeason season) {
        ObjectNode node = Json.object();
        MonthsPart.write(season.months(), node);
        node.set("tiers", Json.objects(season.tiers(), TiersPart::write));
        if (!season.own().isEmpty()) {
            ObjectNode own = node.putObject("own");
            season.own().forEach((period, tiers) -> own.set(period.code(), Json.objects(tiers, TiersPart::write)));
        }
        return node;
    }

    private static Optional<SortedMap<Period, List<Tier>>> own(Members at) {
        Map<String, List<Tier>> named = new LinkedHashMap<>();
        for (String name : at.names()) named.put(name, at.objects(name, TiersPart::tier));
        return at.make(() -> {
            SortedMap<Period, List<Tier>> own = new TreeMap<>();
            named.forEach((name, tiers) -> own.put(Period.parse(name), tiers));
            return own;
        });
    }

    private static Optional<Tier> tier(Members at) {
        Optional<Energy> upTo = at.optionalValue("upToKwh", Energy::parse);
        Optional<UnitPrice> adder = at.value("adder", UnitPrice::parse);
        SortedMap<Period, UnitPrice> byPeriod = at.by("adderByPeriod", Period::parse, UnitPrice::parse);
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
        Optional<TariffId> mayChoose = at.optionalValue("mayChoose", TariffId::parse);
        return at.make(() -> new Tiers.LargeHousehold(persons.orElseThrow(), bonus.orElseThrow(), mayChoose));
    }

    private static ObjectNode write(Tiers.LargeHousehold large) {
        ObjectNode node = Json.object()
                .put("persons", large.persons())
                .put("bonusKwh", large.bonus().toString());
        large.mayChoose().ifPresent(id -> node.put("mayChoose", id.value()));
        return node;
    }
}
