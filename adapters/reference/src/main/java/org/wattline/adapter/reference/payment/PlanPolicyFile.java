package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.payment.instalment.PlanPolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.payment.instalment.PlanPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code payment-plan-policies.json}: what may be agreed on paying later, each policy with its days and its source. */
public final class PlanPolicyFile {
    private PlanPolicyFile() {}

    /** The policies that the product brings along. */
    public static PlanPolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<PlanPolicy> policies = read(ReferenceFile.shipped("payment-plan-policies.json"), faults);
        faults.refuseGrave();
        return day -> policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of payment plans is in force on " + day));
    }

    /** The policies of a file; those with a fault are left out and named. */
    static List<PlanPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<PlanPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                policies.add(policy(list.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static PlanPolicy policy(JsonNode node) {
        Map<UnitLevel, Money> limits = new EnumMap<>(UnitLevel.class);
        for (JsonNode each : node.path("limits"))
            limits.put(UnitLevel.valueOf(Fields.text(each, "level")), Money.yuan(Fields.text(each, "yuan")));
        return new PlanPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Integer.parseInt(Fields.number(node, "mostParts")),
                Integer.parseInt(Fields.number(node, "mostDays")),
                Integer.parseInt(Fields.number(node, "graceDays")),
                Money.yuan(Fields.text(node, "withoutApprovalYuan")),
                limits,
                node.path("freeOfFees").asBoolean(),
                node.path("breachChargesAll").asBoolean());
    }
}
