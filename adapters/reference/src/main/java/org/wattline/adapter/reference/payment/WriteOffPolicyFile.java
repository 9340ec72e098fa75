package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.payment.writeoff.WriteOffPolicies;
import org.wattline.domain.payment.writeoff.WriteOffPolicy;

/** Reads {@code write-off-policies.json}: for how many months a debt must have been due before it can be written off, each policy with its days. */
public final class WriteOffPolicyFile {
    private WriteOffPolicyFile() {}

    /** The policies that the product brings along. */
    public static WriteOffPolicies shipped() {
        List<WriteOffPolicy> policies = DatedPolicies.shipped("write-off-policies.json", WriteOffPolicyFile::policy);
        return day -> inForce(policies, day);
    }

    private static WriteOffPolicy inForce(List<WriteOffPolicy> policies, LocalDate day) {
        return DatedPolicies.inForce(policies, WriteOffPolicy::inForce, day, "write-off policy");
    }

    private static WriteOffPolicy policy(JsonNode node) {
        return new WriteOffPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Integer.parseInt(Fields.text(node, "months")));
    }
}
