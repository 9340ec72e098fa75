package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.connection.commitment.DocumentPolicies;
import org.wattline.domain.connection.commitment.DocumentPolicy;

/** Reads {@code document-policies.json}: what files of documents may be, and how long documents may be promised. */
public final class DocumentPolicyFile {
    private DocumentPolicyFile() {}

    /** The policies that the product brings along. */
    public static DocumentPolicies shipped() {
        List<DocumentPolicy> policies = DatedPolicies.shipped("document-policies.json", DocumentPolicyFile::policy);
        return day -> DatedPolicies.inForce(policies, DocumentPolicy::inForce, day, "policy of documents");
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
