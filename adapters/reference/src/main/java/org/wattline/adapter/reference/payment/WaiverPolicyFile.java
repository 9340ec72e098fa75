package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.payment.waiver.WaiverPolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.payment.waiver.WaiverPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code waiver-policies.json}: for what late fees are waived and who approves, each policy with its days and its source. */
public final class WaiverPolicyFile {
    private WaiverPolicyFile() {}

    /** The policies that the product brings along. */
    public static WaiverPolicies shipped() {
        List<WaiverPolicy> policies = DatedPolicies.shipped("waiver-policies.json", WaiverPolicyFile::policy);
        return day -> inForce(policies, day);
    }

    private static WaiverPolicy inForce(List<WaiverPolicy> policies, LocalDate day) {
        return DatedPolicies.inForce(policies, WaiverPolicy::inForce, day, "waiver policy");
    }

    private static WaiverPolicy policy(JsonNode node) {
        Set<String> reasons = new HashSet<>();
        for (JsonNode each : node.path("reasons")) reasons.add(each.asText());
        Map<UnitLevel, Money> limits = new EnumMap<>(UnitLevel.class);
        for (JsonNode each : node.path("limits"))
            limits.put(UnitLevel.valueOf(Fields.text(each, "level")), Money.yuan(Fields.text(each, "yuan")));
        return new WaiverPolicy(
                Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), reasons, limits);
    }
}
