package org.wattline.adapter.reference.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.customer.duplicate.DuplicatePolicies;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;
import org.wattline.domain.customer.duplicate.TraitKind;

/** Reads {@code duplicate-policies.json}: how much it weighs when two customers share a name, a number, an address. */
public final class DuplicatePolicyFile {
    private DuplicatePolicyFile() {}

    /** The policies that the product brings along. */
    public static DuplicatePolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<DuplicatePolicy> policies = read(ReferenceFile.shipped("duplicate-policies.json"), faults);
        faults.refuseGrave();
        return day -> policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of duplicates is in force on " + day));
    }

    private static List<DuplicatePolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<DuplicatePolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                policies.add(policy(list.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static DuplicatePolicy policy(JsonNode node) {
        Map<TraitKind, Integer> weights = new EnumMap<>(TraitKind.class);
        node.path("weights")
                .properties()
                .forEach(each -> weights.put(
                        TraitKind.valueOf(each.getKey()), each.getValue().intValue()));
        return new DuplicatePolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Integer.parseInt(Fields.number(node, "likely")),
                weights);
    }
}
