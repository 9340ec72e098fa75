package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.bank.BankLayouts;
import org.wattline.domain.payment.bank.BankLayout;

/** Reads {@code bank-layouts.json}: how banks and agencies write their files. */
public final class BankLayoutFile {
    private BankLayoutFile() {}

    /** Those by which the company decides. */
    public static BankLayouts in(Rules rules) {
        Supplier<Map<String, BankLayout>> layouts = rules.live("bank-layouts", BankLayoutFile::read);
        return id -> Optional.ofNullable(layouts.get().get(id));
    }

    /** Those that the product brings along. */
    public static BankLayouts shipped() {
        return in(Rules.SHIPPED);
    }

    /** The layouts of a file; those with a fault are left out and named. */
    public static Map<String, BankLayout> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        Map<String, BankLayout> layouts = new HashMap<>();
        JsonNode list = nodes.root().path("layouts");
        for (int i = 0; i < list.size(); i++) {
            try {
                BankLayout layout = layout(list.get(i));
                layouts.put(layout.id(), layout);
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/layouts/" + i), e);
            }
        }
        return layouts;
    }

    private static BankLayout layout(JsonNode node) {
        Map<BankLayout.Field, BankLayout.Place> fields = new EnumMap<>(BankLayout.Field.class);
        node.path("fields")
                .properties()
                .forEach(field -> fields.put(
                        BankLayout.Field.valueOf(field.getKey()),
                        new BankLayout.Place(
                                field.getValue().path(0).asInt(),
                                field.getValue().path(1).asInt())));
        return new BankLayout(
                Fields.text(node, "id"),
                Fields.text(node, "charset"),
                Optional.of(node.path("delimiter").asText()).filter(text -> !text.isEmpty()),
                Fields.text(node, "headMark"),
                Fields.text(node, "lineMark"),
                fields,
                node.path("amountsInFen").asBoolean(),
                Fields.text(node, "success"));
    }
}
