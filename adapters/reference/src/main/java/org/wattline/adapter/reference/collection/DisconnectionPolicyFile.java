package org.wattline.adapter.reference.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.collection.disconnection.DisconnectionPolicies;
import org.wattline.domain.collection.disconnection.DisconnectionPolicy;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.quantity.Money;

/** Reads {@code disconnection-policies.json}: the limits of disconnection, each policy with its days and its source. */
public final class DisconnectionPolicyFile {
    private DisconnectionPolicyFile() {}

    /** The policies that the product brings along. */
    public static DisconnectionPolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<DisconnectionPolicy> policies = read(ReferenceFile.shipped("disconnection-policies.json"), faults);
        faults.refuseGrave();
        return day -> policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of disconnection is in force on " + day));
    }

    /** The policies of a file; those with a fault are left out and named. */
    public static List<DisconnectionPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<DisconnectionPolicy> policies = new ArrayList<>();
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

    private static DisconnectionPolicy policy(JsonNode node) {
        JsonNode lead = node.path("leadDays");
        JsonNode hours = node.path("hours");
        return new DisconnectionPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                number(node, "overdueDays"),
                Money.parse(Fields.number(node, "leastOwedYuan")),
                new DisconnectionPolicy.Days(number(lead, "least"), number(lead, "most")),
                number(node, "finalNoticeMinutes"),
                new DisconnectionPolicy.Hours(
                        LocalTime.parse(Fields.text(hours, "from")), LocalTime.parse(Fields.text(hours, "until"))),
                LocalTime.parse(Fields.text(node, "eveFrom")),
                number(node, "batch"),
                number(node, "perHour"),
                number(node, "commandMinutes"),
                number(node, "onSiteMinutes"),
                new DisconnectionPolicy.Marks(
                        tags(node, "sensitiveTags"),
                        tags(node, "importantTags"),
                        tags(node, "generatingTags"),
                        node.path("protectLowIncome").asBoolean()));
    }

    private static int number(JsonNode node, String field) {
        return Integer.parseInt(Fields.number(node, field));
    }

    private static Set<CustomerTag> tags(JsonNode node, String field) {
        return Fields.texts(node, field).stream().map(CustomerTag::new).collect(Collectors.toSet());
    }
}
