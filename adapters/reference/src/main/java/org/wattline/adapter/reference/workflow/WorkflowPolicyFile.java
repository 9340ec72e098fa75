package org.wattline.adapter.reference.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.workflow.supervision.Supervisors;
import org.wattline.application.workflow.supervision.WorkflowPolicy;
import org.wattline.domain.access.PositionCode;

/** Reads {@code workflow-policies.json}: the longest rest of a case, and who reports to whom. */
public final class WorkflowPolicyFile {
    private WorkflowPolicyFile() {}

    /** The policy by which the company decides. */
    public static Supplier<WorkflowPolicy> in(Rules rules) {
        return rules.live("workflow-policies", WorkflowPolicyFile::read);
    }

    /** The policy of a file; one with a fault gives one without supervisors. */
    public static WorkflowPolicy read(ReferenceFile file, ReferenceFaults faults) {
        JsonNode root = JsonNodes.read(file, faults).root();
        try {
            return policy(root);
        } catch (IllegalArgumentException e) {
            faults.fault(file.name(), 1, e);
            return new WorkflowPolicy(new Supervisors(Map.of(), new PositionCode("NOBODY")), 1, 1);
        }
    }

    private static WorkflowPolicy policy(JsonNode root) {
        Map<PositionCode, PositionCode> above = new HashMap<>();
        for (JsonNode each : root.path("supervisors"))
            above.put(position(each, "position"), position(each, "supervisor"));
        return new WorkflowPolicy(
                new Supervisors(above, position(root, "supervisor")),
                Integer.parseInt(Fields.number(root, "longestRestDays")),
                Integer.parseInt(Fields.number(root, "verifiedPerNight")));
    }

    private static PositionCode position(JsonNode node, String name) {
        return new PositionCode(Fields.text(node, name));
    }
}
