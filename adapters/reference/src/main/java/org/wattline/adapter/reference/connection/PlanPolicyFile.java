package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.plan.PlanPolicies;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.plan.ApprovalLevel;
import org.wattline.domain.connection.plan.PlanLine;
import org.wattline.domain.connection.plan.PlanPolicy;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.Guard;

/** Reads {@code plan-policies.json}: who approves of supply plans, and how long they are valid. */
public final class PlanPolicyFile {
    private PlanPolicyFile() {}

    /** Those by which the company decides. */
    public static PlanPolicies in(Rules rules) {
        Supplier<List<PlanPolicy>> policies = rules.live("plan-policies", PlanPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), PlanPolicy::inForce, day, "policy of supply plans");
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
                Integer.parseInt(Fields.number(node, "askBeforeDays")),
                Integer.parseInt(Fields.number(node, "announcedDays")),
                content(node));
    }

    private static List<PlanLine> content(JsonNode node) {
        List<PlanLine> lines = new ArrayList<>();
        for (JsonNode each : node.path("content")) {
            List<String> options = new ArrayList<>();
            each.path("options").forEach(option -> options.add(option.asText()));
            lines.add(new PlanLine(
                    new FormField(
                            Fields.text(each, "name"),
                            Text.of(Fields.text(each, "zh"), Fields.text(each, "en")),
                            FormField.Kind.valueOf(Fields.text(each, "kind")),
                            each.path("required").asBoolean(),
                            options),
                    Fields.optionalText(each, "when").map(Guard::of)));
        }
        return lines;
    }
}
