package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Vat;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;

/** Reads {@code tariffs/feed-in.json}: what is paid for electricity fed in (上网电价), by province and option, as tariffs of export terms alone. */
final class FeedInFile {
    static final String NAME = "tariffs/feed-in.json";

    private final JsonNode root;

    private FeedInFile(JsonNode root) {
        this.root = root;
    }

    static List<Located<Tariff>> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        FeedInFile reading = new FeedInFile(nodes.root());
        List<Located<Tariff>> tariffs = new ArrayList<>();
        JsonNode editions = nodes.root().path("editions");
        for (int e = 0; e < editions.size(); e++)
            for (int p = 0; p < editions.get(e).path("prices").size(); p++) {
                int line = nodes.line("/editions/" + e + "/prices/" + p);
                try {
                    for (Tariff each : reading.tariffs(
                            editions.get(e), editions.get(e).path("prices").get(p)))
                        tariffs.add(new Located<>(each, file.name(), line));
                } catch (IllegalArgumentException fault) {
                    faults.fault(file.name(), line, fault);
                }
            }
        return tariffs;
    }

    private List<Tariff> tariffs(JsonNode edition, JsonNode price) {
        List<Tariff> tariffs = new ArrayList<>();
        Set<UseCategory> anybody = EnumSet.allOf(UseCategory.class);
        EnergyPrices sell = EnergyPrices.flat(UnitPrice.parse(Fields.number(price, "price")));
        for (JsonNode option : root.path("options")) {
            String region = Fields.text(price, "region");
            tariffs.add(Tariff.of(
                            ResidentialTariffFile.provision(edition, region + "-PV-" + Fields.text(option, "code")),
                            Text.of(
                                    Fields.text(price, "province") + Fields.text(option, "zh"),
                                    Fields.text(option, "en") + ", " + region),
                            new Eligibility(anybody, Scheme.SINGLE, Set.of()),
                            EnergyPrices.NONE)
                    .withExport(ExportTerms.of(
                            component(root.path("component")),
                            Metering.valueOf(Fields.text(option, "metering")),
                            sell)));
        }
        return tariffs;
    }

    private static Component component(JsonNode node) {
        return new Component(
                Fields.text(node, "code"),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                Component.Kind.EXPORT,
                Fields.text(node, "owner"),
                Fields.text(node, "account"),
                Vat.standard(Fields.number(node, "vatPercent")));
    }
}
