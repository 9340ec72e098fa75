package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.application.payment.refund.RefundPolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.payment.refund.RefundPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code refund-policies.json}: who may approve of refunds, each policy with its days and its source. */
public final class RefundPolicyFile {
    private RefundPolicyFile() {}

    /** The policies that the product brings along. */
    public static RefundPolicies shipped() {
        List<RefundPolicy> policies = DatedPolicies.shipped("refund-policies.json", RefundPolicyFile::policy);
        return day -> inForce(policies, day);
    }

    private static RefundPolicy inForce(List<RefundPolicy> policies, LocalDate day) {
        return DatedPolicies.inForce(policies, RefundPolicy::inForce, day, "refund policy");
    }

    private static RefundPolicy policy(JsonNode node) {
        Map<UnitLevel, Money> limits = new EnumMap<>(UnitLevel.class);
        for (JsonNode each : node.path("limits"))
            limits.put(UnitLevel.valueOf(Fields.text(each, "level")), Money.yuan(Fields.text(each, "yuan")));
        return new RefundPolicy(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), limits);
    }
}
