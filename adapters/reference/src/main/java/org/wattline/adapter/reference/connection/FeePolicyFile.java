package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.connection.fee.FeePolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.connection.fee.FeePolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code fee-policies.json}: how business fees are collected, waived and paid in parts. */
public final class FeePolicyFile {
    private FeePolicyFile() {}

    /** The policies that the product brings along. */
    public static FeePolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<FeePolicy> policies = read(ReferenceFile.shipped("fee-policies.json"), faults);
        faults.refuseGrave();
        return (item, day) -> policies.stream()
                .filter(policy -> policy.item().equals(item) && policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no policy of the fee " + item + " is in force on " + day));
    }

    /** The policies of a file; those with a fault are left out and named. */
    static List<FeePolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<FeePolicy> policies = new ArrayList<>();
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
