package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.instalment.PlanPolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.payment.instalment.PlanPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code payment-plan-policies.json}: what may be agreed on paying later, each policy with its days and its source. */
public final class PlanPolicyFile {
    private PlanPolicyFile() {}

    /** Those by which the company decides. */
    public static PlanPolicies in(Rules rules) {
        Supplier<List<PlanPolicy>> policies = rules.live("payment-plan-policies", PlanPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), PlanPolicy::inForce, day, "policy of payment plans");
    }

    /** Those that the product brings along. */
    public static PlanPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<PlanPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, PlanPolicyFile::policy);
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
