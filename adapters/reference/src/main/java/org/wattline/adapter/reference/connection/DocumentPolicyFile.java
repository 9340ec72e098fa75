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
import org.wattline.application.connection.commitment.DocumentPolicies;
import org.wattline.domain.connection.commitment.DocumentPolicy;

/** Reads {@code document-policies.json}: what files of documents may be, and how long documents may be promised. */
public final class DocumentPolicyFile {
    private DocumentPolicyFile() {}

    /** The policies that the product brings along. */
    public static DocumentPolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<DocumentPolicy> policies = read(ReferenceFile.shipped("document-policies.json"), faults);
        faults.refuseGrave();
        return day -> inForce(policies, day);
    }

    private static DocumentPolicy inForce(List<DocumentPolicy> policies, LocalDate day) {
        return policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of documents is in force on " + day));
    }

    /** The policies of a file; those with a fault are left out and named. */
    public static List<DocumentPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<DocumentPolicy> policies = new ArrayList<>();
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

    private static DocumentPolicy policy(JsonNode node) {
        List<DocumentPolicy.Type> types = new ArrayList<>();
        for (JsonNode each : node.path("types"))
            types.add(new DocumentPolicy.Type(Fields.text(each, "mediaType"), Fields.text(each, "magic")));
        return new DocumentPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Long.parseLong(Fields.number(node, "largestBytes")),
                types,
                Integer.parseInt(Fields.number(node, "commitmentDays")));
    }
}
