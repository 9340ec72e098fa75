package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.domain.connection.change.ChangeEffect;
import org.wattline.domain.connection.change.ChangeNumber;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.kernel.Text;

/** Reads {@code change-types.json}: the types of changes of supply with the numbers of their rules. */
public final class ChangeTypesFile {
    private ChangeTypesFile() {}

    /** The types that the product brings along. */
    public static ChangeTypes in(Rules rules) {
        return new ChangeTypes(rules.live("change-types", ChangeTypesFile::read));
    }

    /** Those that the product brings along. */
    public static ChangeTypes shipped() {
        return in(Rules.SHIPPED);
    }

    /** The types of a file; those with a fault are left out and named. */
    public static List<ChangeType> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<ChangeType> types = new ArrayList<>();
        JsonNode list = nodes.root().path("types");
        for (int i = 0; i < list.size(); i++) {
            try {
                types.add(type(list.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/types/" + i), e);
            }
        }
        return types;
    }

    private static ChangeType type(JsonNode node) {
        Map<ChangeNumber, Integer> numbers = new EnumMap<>(ChangeNumber.class);
        node.path("numbers")
                .properties()
                .forEach(each -> numbers.put(
                        ChangeNumber.valueOf(each.getKey()), each.getValue().asInt()));
        return new ChangeType(
                Fields.text(node, "code"),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                ChangeEffect.valueOf(Fields.text(node, "effect")),
                Fields.text(node, "process"),
                Set.copyOf(Fields.texts(node, "needs")),
                Set.copyOf(Fields.texts(node, "takes")),
                numbers,
                node.path("arrearsCleared").asBoolean(),
                node.path("fromTheFirst").asBoolean(),
                Fields.texts(node, "notFor").stream().map(ContractType::valueOf).collect(Collectors.toSet()),
                Fields.validity(node),
                Fields.text(node, "source"));
    }
}
