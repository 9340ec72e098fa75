package org.wattline.adapter.reference.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.customer.duplicate.DuplicatePolicies;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;
import org.wattline.domain.customer.duplicate.TraitKind;

/** Reads {@code duplicate-policies.json}: how much it weighs when two customers share a name, a number, an address. */
public final class DuplicatePolicyFile {
    private DuplicatePolicyFile() {}

    /** The policies that the product brings along. */
    public static DuplicatePolicies shipped() {
        List<DuplicatePolicy> policies = DatedPolicies.shipped("duplicate-policies.json", DuplicatePolicyFile::policy);
        return day -> DatedPolicies.inForce(policies, DuplicatePolicy::inForce, day, "policy of duplicates");
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
