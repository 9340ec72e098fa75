package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.VoltageBand;

/**
 * Reads {@code tariffs/commercial.json}: monthly agent-purchase tables (代理购电价格表), one tariff per row. Published prices win; where the
 * components do not give them the import warns.
 */
final class PriceTableFile {
    private PriceTableFile() {}

    static List<Located<Tariff>> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Located<Tariff>> tariffs = new ArrayList<>();
        MeasuresFile measures = MeasuresFile.read(nodes, file.name(), faults);
        JsonNode tables = nodes.root().path("tables");
        for (int t = 0; t < tables.size(); t++) {
            JsonNode table = tables.get(t);
            if (!table.path("kind").asText().equals("AGENT_PURCHASE")) continue;
            for (int r = 0; r < table.path("rows").size(); r++) {
                int line = nodes.line("/tables/" + t + "/rows/" + r);
                try {
                    Tariff tariff = measures.on(tariff(table, table.path("rows").get(r)));
                    warn(tariff, file, line, faults);
                    tariffs.add(new Located<>(tariff, file.name(), line));
                } catch (IllegalArgumentException e) {
                    faults.fault(file.name(), line, e);
                }
            }
        }
        return tariffs;
    }

    private static void warn(Tariff tariff, ReferenceFile file, int line, ReferenceFaults faults) {
        tariff.differences()
                .forEach(d -> faults.warning(
                        file.name(),
                        line,
                        tariff.id() + " " + d.price() + ": published " + d.published() + ", its components give "
                                + d.computed() + "; the published price is billed"));
    }

    private static Tariff tariff(JsonNode table, JsonNode row) {
        Scheme scheme = Scheme.valueOf(Fields.text(row, "scheme"));
        VoltageBand voltage = VoltageBand.parse(Fields.text(row, "voltage"));
        String id = Fields.text(table, "idPrefix") + "-" + scheme + "-" + voltage;
        Provision provision = new Provision(
                id,
                Fields.text(table, "month"),
                Fields.validity(table),
                Source.of(Fields.text(table, "source"), "", Source.Mark.parse(Fields.text(table, "mark"))));
        Text name = Text.of(Fields.text(table, "province") + "代理购电 " + voltage.label(), "Agent purchase " + id);
        Tariff tariff = Tariff.of(provision, name, Eligibility.industryAndCommerce(scheme, voltage), prices(row))
                .withTouCalendar(id.substring(0, 2) + "-TOU");
        Optional<BasicPrices> basic = basic(row);
        if (basic.isPresent()) tariff = tariff.withBasic(basic.get());
        return table.has("components") && row.has("transmissionDistribution")
                ? tariff.withComponents(components(table, row)).withCharges(FundsDetail.read(table.path("components")))
                : tariff;
    }

    private static EnergyPrices prices(JsonNode row) {
        Map<Period, UnitPrice> byPeriod = new TreeMap<>();
        for (Period period : List.of(Period.SHARP, Period.PEAK, Period.FLAT, Period.VALLEY))
            Fields.optionalNumber(row, period.code().toLowerCase(Locale.ROOT))
                    .ifPresent(price -> byPeriod.put(period, UnitPrice.parse(price)));
        return Fields.optionalNumber(row, "flatNoTou")
                .map(flat -> EnergyPrices.of(UnitPrice.parse(flat), byPeriod))
                .orElseGet(() -> EnergyPrices.byPeriod(byPeriod));
    }

    private static Optional<BasicPrices> basic(JsonNode row) {
        Optional<CapacityPrice> capacity =
                Fields.optionalNumber(row, "capacityPrice").map(CapacityPrice::parse);
        Optional<DemandPrice> demand = Fields.optionalNumber(row, "demandPrice").map(DemandPrice::parse);
        return capacity.isEmpty() && demand.isEmpty()
                ? Optional.empty()
                : Optional.of(new BasicPrices(capacity, demand));
    }

    private static PriceComponents components(JsonNode table, JsonNode row) {
        JsonNode parts = table.path("components");
        Map<Period, BigDecimal> factors = new TreeMap<>();
        table.path("touStructure")
                .path("factors")
                .properties()
                .forEach(factor -> factors.put(
                        Period.parse(factor.getKey()), factor.getValue().decimalValue()));
        return new PriceComponents(
                UnitPrice.parse(Fields.number(parts, "agentPurchase")),
                UnitPrice.parse(Fields.number(parts, "lineLoss")),
                UnitPrice.parse(Fields.number(row, "transmissionDistribution")),
                UnitPrice.parse(Fields.number(parts, "systemOperation")),
                UnitPrice.parse(Fields.number(parts, "governmentFunds")),
                new TreeMap<>(factors));
    }
}
