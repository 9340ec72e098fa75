package org.wattline.adapter.reference.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.collection.disconnection.DisconnectionPolicies;
import org.wattline.domain.collection.disconnection.DisconnectionPolicy;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.quantity.Money;

/** Reads {@code disconnection-policies.json}: the limits of disconnection, each policy with its days and its source. */
public final class DisconnectionPolicyFile {
    private DisconnectionPolicyFile() {}

    /** Those by which the company decides. */
    public static DisconnectionPolicies in(Rules rules) {
        Supplier<List<DisconnectionPolicy>> policies =
                rules.live("disconnection-policies", DisconnectionPolicyFile::read);
        return day ->
                DatedPolicies.inForce(policies.get(), DisconnectionPolicy::inForce, day, "policy of disconnection");
    }

    /** Those that the product brings along. */
    public static DisconnectionPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<DisconnectionPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, DisconnectionPolicyFile::policy);
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
