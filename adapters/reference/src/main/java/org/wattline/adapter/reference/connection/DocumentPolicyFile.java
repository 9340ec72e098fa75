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
import org.wattline.application.connection.commitment.DocumentPolicies;
import org.wattline.domain.connection.commitment.DocumentPolicy;

/** Reads {@code document-policies.json}: what files of documents may be, and how long documents may be promised. */
public final class DocumentPolicyFile {
    private DocumentPolicyFile() {}

    /** Those by which the company decides. */
    public static DocumentPolicies in(Rules rules) {
        Supplier<List<DocumentPolicy>> policies = rules.live("document-policies", DocumentPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), DocumentPolicy::inForce, day, "policy of documents");
    }

    /** Those that the product brings along. */
    public static DocumentPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<DocumentPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, DocumentPolicyFile::policy);
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
