package org.wattline.adapter.reference.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Vat;

/**
 * {@code measures} of the price tables: what energy-intensive users, owners of captive coal plants and those who left the market pay more, in
 * every table whose days the measure holds on. Accounts are defaults of this system [D].
 */
final class MeasuresFile {
    private static final String ACCOUNT = "2241";

    private final List<Measure> measures;

    private MeasuresFile(List<Measure> measures) {
        this.measures = measures;
    }

    private record Measure(Span validity, Charge charge) {}

    static MeasuresFile read(JsonNodes nodes, String file, ReferenceFaults faults) {
        List<Measure> measures = new ArrayList<>();
        JsonNode list = nodes.root().path("measures");
        for (int i = 0; i < list.size(); i++) {
            try {
                measures.add(new Measure(Fields.validity(list.get(i)), charge(list.get(i))));
            } catch (IllegalArgumentException e) {
                faults.fault(file, nodes.line("/measures/" + i), e);
            }
        }
        return new MeasuresFile(measures);
    }

    /** The tariff with what its users pay more; a multiple needs a price whose purchase part is known. */
    Tariff on(Tariff tariff) {
        List<Charge> charges = new ArrayList<>(tariff.charges());
        for (Measure measure : measures) {
            boolean holds =
                    measure.validity.contains(tariff.provision().validity().from());
            boolean known = tariff.components().isPresent() || !(measure.charge instanceof Charge.PurchaseMultiple);
            if (holds && known) charges.add(measure.charge);
        }
        return tariff.withCharges(charges);
    }

    private static Charge charge(JsonNode node) {
        String tag = Fields.text(node, "tag");
        String kind = Fields.text(node, "kind");
        Component owner = new Component(
                kind + "_" + tag,
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                Component.Kind.POLICY,
                "STATE-BUDGET",
                ACCOUNT,
                Vat.standard("13"));
        return switch (kind) {
            case "DIFFERENTIAL" -> new Charge.Differential(owner, UnitPrice.parse(Fields.number(node, "price")), tag);
            case "PURCHASE_MULTIPLE" ->
                new Charge.PurchaseMultiple(owner, new BigDecimal(Fields.number(node, "multiple")), tag);
            default -> throw new IllegalArgumentException("no such measure: " + kind);
        };
    }
}
