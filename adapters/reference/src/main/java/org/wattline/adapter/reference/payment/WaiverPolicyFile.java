package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.waiver.WaiverPolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.payment.waiver.WaiverPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code waiver-policies.json}: for what late fees are waived and who approves, each policy with its days and its source. */
public final class WaiverPolicyFile {
    private WaiverPolicyFile() {}

    /** Those by which the company decides. */
    public static WaiverPolicies in(Rules rules) {
        Supplier<List<WaiverPolicy>> policies = rules.live("waiver-policies", WaiverPolicyFile::read);
        return day -> inForce(policies.get(), day);
    }

    /** Those that the product brings along. */
    public static WaiverPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<WaiverPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, WaiverPolicyFile::policy);
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
