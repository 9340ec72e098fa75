package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.temporary.TemporaryPolicies;
import org.wattline.domain.connection.temporary.TemporaryPolicy;

/** Reads {@code temporary-policies.json}: when the customers of temporary supplies are told of their end. */
public final class TemporaryPolicyFile {
    private TemporaryPolicyFile() {}

    /** Those by which the company decides. */
    public static TemporaryPolicies in(Rules rules) {
        Supplier<List<TemporaryPolicy>> policies = rules.live("temporary-policies", TemporaryPolicyFile::read);
        return day ->
                DatedPolicies.inForce(policies.get(), TemporaryPolicy::inForce, day, "policy of temporary supplies");
    }

    /** Those that the product brings along. */
    public static TemporaryPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<TemporaryPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, TemporaryPolicyFile::policy);
    }

    private static TemporaryPolicy policy(JsonNode node) {
        return new TemporaryPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                node.path("announcedDays").intValue());
    }
}
