package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.connection.temporary.TemporaryPolicies;
import org.wattline.domain.connection.temporary.TemporaryPolicy;

/** Reads {@code temporary-policies.json}: when the customers of temporary supplies are told of their end. */
public final class TemporaryPolicyFile {
    private TemporaryPolicyFile() {}

    /** The policies that the product brings along. */
    public static TemporaryPolicies shipped() {
        List<TemporaryPolicy> policies = DatedPolicies.shipped("temporary-policies.json", TemporaryPolicyFile::policy);
        return day -> DatedPolicies.inForce(policies, TemporaryPolicy::inForce, day, "policy of temporary supplies");
    }

    private static TemporaryPolicy policy(JsonNode node) {
        return new TemporaryPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                node.path("announcedDays").intValue());
    }
}
