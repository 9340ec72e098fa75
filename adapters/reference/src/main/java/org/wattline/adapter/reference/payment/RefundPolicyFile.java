package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.refund.RefundPolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.payment.refund.RefundPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code refund-policies.json}: who may approve of refunds, each policy with its days and its source. */
public final class RefundPolicyFile {
    private RefundPolicyFile() {}

    /** Those by which the company decides. */
    public static RefundPolicies in(Rules rules) {
        Supplier<List<RefundPolicy>> policies = rules.live("refund-policies", RefundPolicyFile::read);
        return day -> inForce(policies.get(), day);
    }

    /** Those that the product brings along. */
    public static RefundPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<RefundPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, RefundPolicyFile::policy);
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
