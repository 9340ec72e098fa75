package org.wattline.adapter.reference.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.workflow.supervision.Supervisors;
import org.wattline.application.workflow.supervision.WorkflowPolicy;
import org.wattline.domain.access.PositionCode;

/** Reads {@code workflow-policies.json}: the longest rest of a case, and who reports to whom. */
public final class WorkflowPolicyFile {
    private WorkflowPolicyFile() {}

    /** The policy that the product brings along. */
    public static WorkflowPolicy shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        JsonNode root = JsonNodes.read(ReferenceFile.shipped("workflow-policies.json"), faults)
                .root();
        faults.refuseGrave();
        Map<PositionCode, PositionCode> above = new HashMap<>();
        for (JsonNode each : root.path("supervisors"))
            above.put(position(each, "position"), position(each, "supervisor"));
        return new WorkflowPolicy(
                new Supervisors(above, position(root, "supervisor")),
                Integer.parseInt(Fields.number(root, "longestRestDays")));
    }

    private static PositionCode position(JsonNode node, String name) {
        return new PositionCode(Fields.text(node, name));
    }
}
