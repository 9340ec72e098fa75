package org.wattline.adapter.reference.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.customer.duplicate.DuplicatePolicies;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;
import org.wattline.domain.customer.duplicate.TraitKind;

/** Reads {@code duplicate-policies.json}: how much it weighs when two customers share a name, a number, an address. */
public final class DuplicatePolicyFile {
    private DuplicatePolicyFile() {}

    /** Those by which the company decides. */
    public static DuplicatePolicies in(Rules rules) {
        Supplier<List<DuplicatePolicy>> policies = rules.live("duplicate-policies", DuplicatePolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), DuplicatePolicy::inForce, day, "policy of duplicates");
    }

    /** Those that the product brings along. */
    public static DuplicatePolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<DuplicatePolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, DuplicatePolicyFile::policy);
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
