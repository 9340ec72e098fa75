package org.wattline.adapter.reference.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.collection.prepaid.PrepaidPolicies;
import org.wattline.domain.collection.prepaid.PrepaidPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code prepaid-policies.json}: when customers under prepaid control are warned, each policy with its days and its source. */
public final class PrepaidPolicyFile {
    private PrepaidPolicyFile() {}

    /** Those by which the company decides. */
    public static PrepaidPolicies in(Rules rules) {
        Supplier<List<PrepaidPolicy>> policies = rules.live("prepaid-policies", PrepaidPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), PrepaidPolicy::inForce, day, "policy of prepaid control");
    }

    /** Those that the product brings along. */
    public static PrepaidPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The policies of a file; those with a fault are left out and named. */
    public static List<PrepaidPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<PrepaidPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            try {
                policies.add(new PrepaidPolicy(
                        Fields.text(node, "id"),
                        Fields.validity(node),
                        Fields.text(node, "source"),
                        Integer.parseInt(Fields.number(node, "lowDays")),
                        Money.parse(Fields.number(node, "leastWarningYuan")),
                        Duration.ofHours(Long.parseLong(Fields.number(node, "graceHours"))),
                        node.has("noticeDays")
                                ? OptionalInt.of(Integer.parseInt(Fields.number(node, "noticeDays")))
                                : OptionalInt.empty()));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }
}
