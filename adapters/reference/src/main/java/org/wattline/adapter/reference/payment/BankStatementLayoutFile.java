package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.bankstatement.BankStatementLayouts;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.bankstatement.BankStatementLayout;
import org.wattline.domain.payment.bankstatement.Pairing;
import org.wattline.domain.quantity.Share;

/** Reads {@code bank-statement-layouts.json}: how banks write their statements, and how the company's money is known in them. */
public final class BankStatementLayoutFile {
    private BankStatementLayoutFile() {}

    /** Those by which the company decides. */
    public static BankStatementLayouts in(Rules rules) {
        Supplier<Map<String, BankStatementLayout>> layouts =
                rules.live("bank-statement-layouts", BankStatementLayoutFile::read);
        return id -> Optional.ofNullable(layouts.get().get(id));
    }

    /** The layouts of a file; those with a fault are left out and named. */
    public static Map<String, BankStatementLayout> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        Map<String, BankStatementLayout> layouts = new HashMap<>();
        JsonNode list = nodes.root().path("layouts");
        for (int i = 0; i < list.size(); i++) {
            try {
                BankStatementLayout layout = layout(list.get(i));
                layouts.put(layout.id(), layout);
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/layouts/" + i), e);
            }
        }
        return layouts;
    }

    private static BankStatementLayout layout(JsonNode node) {
        Map<BankStatementLayout.Field, Integer> fields = new EnumMap<>(BankStatementLayout.Field.class);
        node.path("fields")
                .properties()
                .forEach(field -> fields.put(
                        BankStatementLayout.Field.valueOf(field.getKey()),
                        field.getValue().asInt()));
        List<Pairing> pairings = new ArrayList<>();
        node.path("pairings").forEach(each -> pairings.add(pairing(each)));
        return new BankStatementLayout(
                Fields.text(node, "id"),
                Fields.text(node, "charset"),
                Fields.text(node, "delimiter"),
                Fields.text(node, "headMark"),
                Fields.text(node, "lineMark"),
                fields,
                pairings,
                Channel.valueOf(Fields.text(node, "otherwise")),
                node.path("lookBackDays").asInt());
    }

    private static Pairing pairing(JsonNode node) {
        return new Pairing(
                Pattern.compile(Fields.text(node, "mark")),
                Channel.valueOf(Fields.text(node, "channel")),
                Pairing.Way.valueOf(Fields.text(node, "way")),
                Fields.optionalText(node, "feePercent").map(Share::parse).orElse(Share.NONE),
                node.path("withinDays").asInt());
    }
}
