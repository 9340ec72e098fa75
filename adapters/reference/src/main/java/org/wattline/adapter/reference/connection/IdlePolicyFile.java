package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.idle.IdlePolicies;
import org.wattline.domain.connection.idle.IdlePolicy;

/** Reads {@code idle-policies.json}: after how long accounts without use are proposed to be closed. */
public final class IdlePolicyFile {
    private IdlePolicyFile() {}

    /** Those by which the company decides. */
    public static IdlePolicies in(Rules rules) {
        Supplier<List<IdlePolicy>> policies = rules.live("idle-policies", IdlePolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), IdlePolicy::inForce, day, "policy of accounts without use");
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<IdlePolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, IdlePolicyFile::policy);
    }

    private static IdlePolicy policy(JsonNode node) {
        return new IdlePolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Integer.parseInt(Fields.number(node, "months")),
                Integer.parseInt(Fields.number(node, "lookedAtOn")),
                Fields.optionalNumber(node, "closesAfterDays").map(Integer::valueOf));
    }
}
