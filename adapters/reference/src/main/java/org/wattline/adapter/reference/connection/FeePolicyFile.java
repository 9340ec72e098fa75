package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.fee.FeePolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.connection.fee.FeePolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code fee-policies.json}: how business fees are collected, waived and paid in parts. */
public final class FeePolicyFile {
    /** Stands for every item that has no policy of its own. */
    private static final String ANY = "ANY";

    private FeePolicyFile() {}

    /** Those by which the company decides. */
    public static FeePolicies in(Rules rules) {
        Supplier<List<FeePolicy>> policies = rules.live("fee-policies", FeePolicyFile::read);
        return (item, day) -> DatedPolicies.inForce(
                Stream.of(item, ANY)
                        .flatMap(code -> policies.get().stream()
                                .filter(policy -> policy.item().equals(code)))
                        .toList(),
                FeePolicy::inForce,
                day,
                "policy of the fee " + item);
    }

    /** Those that the product brings along. */
    public static FeePolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<FeePolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, FeePolicyFile::policy);
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
