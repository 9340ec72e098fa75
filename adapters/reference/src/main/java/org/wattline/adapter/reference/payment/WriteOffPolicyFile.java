package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.writeoff.WriteOffPolicies;
import org.wattline.domain.payment.writeoff.WriteOffPolicy;

/** Reads {@code write-off-policies.json}: for how many months a debt must have been due before it can be written off, each policy with its days. */
public final class WriteOffPolicyFile {
    private WriteOffPolicyFile() {}

    /** Those by which the company decides. */
    public static WriteOffPolicies in(Rules rules) {
        Supplier<List<WriteOffPolicy>> policies = rules.live("write-off-policies", WriteOffPolicyFile::read);
        return day -> inForce(policies.get(), day);
    }

    /** Those that the product brings along. */
    public static WriteOffPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<WriteOffPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, WriteOffPolicyFile::policy);
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
