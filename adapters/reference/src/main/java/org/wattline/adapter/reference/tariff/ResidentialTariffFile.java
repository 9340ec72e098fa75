package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/** Reads {@code tariffs/residential.json}: tiers by year or month, time-of-use prices, combined-meter prices, household rules. */
final class ResidentialTariffFile {
    private ResidentialTariffFile() {}

    static List<Located<Tariff>> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Located<Tariff>> tariffs = new ArrayList<>();
        JsonNode list = nodes.root().path("tariffs");
        for (int i = 0; i < list.size(); i++) {
            int line = nodes.line("/tariffs/" + i);
            try {
                tariffs(list.get(i), tariff -> tariffs.add(new Located<>(tariff, file.name(), line)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), line, e);
            }
        }
        return tariffs;
    }

    private static void tariffs(JsonNode node, Consumer<Tariff> found) {
        String id = Fields.text(node, "id");
        String province = Fields.text(node, "province");
        Tariff tariff = Tariff.of(
                        provision(node, id),
                        Text.of(province + "居民阶梯电价", "Residential tiers, " + id.substring(0, 2)),
                        Eligibility.residential(),
                        prices(node))
                .withTiers(ResidentialTiers.of(node));
        if (node.has("tou")) tariff = tariff.withTouCalendar(ResidentialTou.calendarId(id));
        Optional<String> free = Fields.optionalNumber(node.path("lowIncome"), "freeKwhPerMonth");
        found.accept(free.isPresent() ? tariff.withFreePerMonth(Energy.kwh(free.get())) : tariff);
        JsonNode combined = node.path("combinedMeter");
        if (combined.isNumber())
            found.accept(
                    combinedMeter(node, id, province, combined.decimalValue().toPlainString(), Set.of()));
        combined.properties()
                .forEach(level -> found.accept(combinedMeter(
                        node,
                        id + "-" + level.getKey(),
                        province,
                        level.getValue().decimalValue().toPlainString(),
                        Set.of(VoltageBand.parse(level.getKey())))));
    }

    private static Tariff combinedMeter(
            JsonNode node, String id, String province, String price, Set<VoltageBand> voltages) {
        return Tariff.of(
                provision(node, combinedId(id)),
                Text.of(province + "居民合表电价", "Residential combined meter, " + id.substring(0, 2)),
                new Eligibility(Set.of(UseCategory.RESIDENTIAL), Scheme.SINGLE, voltages).forCombinedMeters(),
                EnergyPrices.flat(UnitPrice.parse(price)));
    }

    /** The id of the combined-meter tariff beside one with tiers. */
    static String combinedId(String id) {
        return id + "-COMBINED";
    }

    static Provision provision(JsonNode node, String id) {
        Source.Mark mark = Source.Mark.parse(Fields.text(node, "mark"));
        return new Provision(
                id,
                Fields.text(node, "version"),
                Fields.validity(node),
                Source.of(Fields.text(node, "source"), "", mark));
    }

    /** Prices of the first tier: of the tariff itself where tiers are adders, else of its first row. */
    private static EnergyPrices prices(JsonNode node) {
        JsonNode first = node.has("flat") ? node : node.path("tiers").path(0);
        Map<Period, UnitPrice> byPeriod = new TreeMap<>();
        Fields.optionalNumber(first, "peak").ifPresent(p -> byPeriod.put(Period.PEAK, UnitPrice.parse(p)));
        Fields.optionalNumber(first, "valley").ifPresent(p -> byPeriod.put(Period.VALLEY, UnitPrice.parse(p)));
        UnitPrice flat = UnitPrice.parse(Fields.number(first, "flat"));
        if (node.path("tou").has("flat")) byPeriod.put(Period.FLAT, flat);
        return EnergyPrices.of(flat, byPeriod);
    }
}
