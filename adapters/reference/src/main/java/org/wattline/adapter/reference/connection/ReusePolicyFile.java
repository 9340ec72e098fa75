package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.connection.evidence.ReusePolicies;
import org.wattline.domain.connection.evidence.ReusePolicy;

/** Reads {@code document-reuse-policies.json}: for how many months documents of earlier applications count. */
public final class ReusePolicyFile {
    private ReusePolicyFile() {}

    /** The policies that the product brings along. */
    public static ReusePolicies shipped() {
        List<ReusePolicy> policies = DatedPolicies.shipped("document-reuse-policies.json", ReusePolicyFile::policy);
        return day -> DatedPolicies.inForce(policies, ReusePolicy::inForce, day, "policy of documents used again");
    }

    private static ReusePolicy policy(JsonNode node) {
        Map<String, Integer> months = new HashMap<>();
        node.path("months")
                .properties()
                .forEach(each -> months.put(each.getKey(), each.getValue().intValue()));
        return new ReusePolicy(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), months);
    }
}
