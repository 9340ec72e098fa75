package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.evidence.ReusePolicies;
import org.wattline.domain.connection.evidence.ReusePolicy;

/** Reads {@code document-reuse-policies.json}: for how many months documents of earlier applications count. */
public final class ReusePolicyFile {
    private ReusePolicyFile() {}

    /** Those by which the company decides. */
    public static ReusePolicies in(Rules rules) {
        Supplier<List<ReusePolicy>> policies = rules.live("document-reuse-policies", ReusePolicyFile::read);
        return day ->
                DatedPolicies.inForce(policies.get(), ReusePolicy::inForce, day, "policy of documents used again");
    }

    /** Those that the product brings along. */
    public static ReusePolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<ReusePolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, ReusePolicyFile::policy);
    }

    private static ReusePolicy policy(JsonNode node) {
        Map<String, Integer> months = new HashMap<>();
        node.path("months")
                .properties()
                .forEach(each -> months.put(each.getKey(), each.getValue().intValue()));
        return new ReusePolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                months,
                Set.copyOf(Fields.texts(node, "boundToPlace")),
                Integer.parseInt(Fields.number(node, "evidenceAnnouncedDays")));
    }
}
