package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.connection.plan.PlanPolicies;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.plan.ApprovalLevel;
import org.wattline.domain.connection.plan.PlanPolicy;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Guard;

/** Reads {@code plan-policies.json}: who approves of supply plans, and how long they are valid. */
public final class PlanPolicyFile {
    private PlanPolicyFile() {}

    /** The policies that the product brings along. */
    public static PlanPolicies shipped() {
        List<PlanPolicy> policies = DatedPolicies.shipped("plan-policies.json", PlanPolicyFile::policy);
        return day -> DatedPolicies.inForce(policies, PlanPolicy::inForce, day, "policy of supply plans");
    }

    private static PlanPolicy policy(JsonNode node) {
        List<ApprovalLevel> levels = new ArrayList<>();
        for (JsonNode each : node.path("levels"))
            levels.add(new ApprovalLevel(
                    Text.of(Fields.text(each, "zh"), Fields.text(each, "en")),
                    new PositionCode(Fields.text(each, "position")),
                    Guard.of(Fields.optionalText(each, "when").orElse(""))));
        return new PlanPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                levels,
                Integer.parseInt(Fields.number(node, "validDaysHigh")),
                Integer.parseInt(Fields.number(node, "validDaysLow")),
                Integer.parseInt(Fields.number(node, "askBeforeDays")));
    }
}
