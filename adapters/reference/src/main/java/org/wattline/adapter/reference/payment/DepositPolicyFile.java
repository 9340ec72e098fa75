package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.deposit.DepositPolicies;
import org.wattline.domain.payment.deposit.DepositPolicy;
import org.wattline.domain.quantity.Share;

/** Reads {@code deposit-policies.json}: what security bears, each policy with its days and its source. */
public final class DepositPolicyFile {
    private DepositPolicyFile() {}

    /** Those by which the company decides. */
    public static DepositPolicies in(Rules rules) {
        Supplier<List<DepositPolicy>> policies = rules.live("deposit-policies", DepositPolicyFile::read);
        return days -> policies.get().stream()
                .filter(policy -> policy.inForce().overlaps(days))
                .toList();
    }

    /** Those that the product brings along. */
    public static DepositPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The policies of a file; those with a fault are left out and named. */
    public static List<DepositPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<DepositPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            try {
                policies.add(new DepositPolicy(
                        Fields.text(node, "id"),
                        Fields.validity(node),
                        Fields.text(node, "source"),
                        Share.parse(Fields.number(node, "perYearPercent")),
                        Integer.parseInt(Fields.number(node, "dayBasis"))));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }
}
