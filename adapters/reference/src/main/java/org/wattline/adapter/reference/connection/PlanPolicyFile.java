package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
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
        ReferenceFaults faults = new ReferenceFaults();
        List<PlanPolicy> policies = read(ReferenceFile.shipped("plan-policies.json"), faults);
        faults.refuseGrave();
        return day -> inForce(policies, day);
    }

    private static PlanPolicy inForce(List<PlanPolicy> policies, LocalDate day) {
        return policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of supply plans is in force on " + day));
    }

    /** The policies of a file; those with a fault are left out and named. */
    public static List<PlanPolicy> read(ReferenceFile file, ReferenceFaults faults) {
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
