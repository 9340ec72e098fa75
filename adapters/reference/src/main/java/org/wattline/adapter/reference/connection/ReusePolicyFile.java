package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.connection.evidence.ReusePolicies;
import org.wattline.domain.connection.evidence.ReusePolicy;

/** Reads {@code document-reuse-policies.json}: for how many months documents of earlier applications count. */
public final class ReusePolicyFile {
    private ReusePolicyFile() {}

    /** The policies that the product brings along. */
    public static ReusePolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<ReusePolicy> policies = read(ReferenceFile.shipped("document-reuse-policies.json"), faults);
        faults.refuseGrave();
        return day -> policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of documents is in force on " + day));
    }

    private static List<ReusePolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<ReusePolicy> policies = new ArrayList<>();
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

    private static ReusePolicy policy(JsonNode node) {
        Map<String, Integer> months = new HashMap<>();
        node.path("months")
                .properties()
                .forEach(each -> months.put(each.getKey(), each.getValue().intValue()));
        return new ReusePolicy(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), months);
    }
}
