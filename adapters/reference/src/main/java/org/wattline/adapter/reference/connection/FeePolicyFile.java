package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.connection.fee.FeePolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.connection.fee.FeePolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code fee-policies.json}: how business fees are collected, waived and paid in parts. */
public final class FeePolicyFile {
    private FeePolicyFile() {}

    /** The policies that the product brings along. */
    public static FeePolicies shipped() {
        List<FeePolicy> policies = DatedPolicies.shipped("fee-policies.json", FeePolicyFile::policy);
        return (item, day) -> DatedPolicies.inForce(
                policies.stream().filter(policy -> policy.item().equals(item)).toList(),
                FeePolicy::inForce,
                day,
                "policy of the fee " + item);
    }

    private static FeePolicy policy(JsonNode node) {
        return new FeePolicy(
                Fields.text(node, "id"),
                Fields.text(node, "item"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Integer.parseInt(Fields.number(node, "dueDays")),
                limits(node, "waivers"),
                Integer.parseInt(Fields.number(node, "mostParts")),
                Integer.parseInt(Fields.number(node, "mostDays")),
                limits(node, "instalments"),
                node.path("firstPartOpens").asBoolean());
    }

    private static Map<UnitLevel, Money> limits(JsonNode node, String field) {
        Map<UnitLevel, Money> limits = new EnumMap<>(UnitLevel.class);
        for (JsonNode each : node.path(field))
            limits.put(UnitLevel.valueOf(Fields.text(each, "level")), Money.yuan(Fields.text(each, "yuan")));
        return limits;
    }
}
