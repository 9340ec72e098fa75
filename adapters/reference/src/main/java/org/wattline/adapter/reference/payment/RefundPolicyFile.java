package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.payment.refund.RefundPolicies;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.payment.refund.RefundPolicy;
import org.wattline.domain.quantity.Money;

/** Reads {@code refund-policies.json}: who may approve of refunds, each policy with its days and its source. */
public final class RefundPolicyFile {
    private RefundPolicyFile() {}

    /** The policies that the product brings along. */
    public static RefundPolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<RefundPolicy> policies = read(ReferenceFile.shipped("refund-policies.json"), faults);
        faults.refuseGrave();
        return day -> inForce(policies, day);
    }

    private static RefundPolicy inForce(List<RefundPolicy> policies, LocalDate day) {
        return policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no refund policy is in force on " + day));
    }

    /** The policies of a file; those with a fault are left out and named. */
    public static List<RefundPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<RefundPolicy> policies = new ArrayList<>();
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

    private static RefundPolicy policy(JsonNode node) {
        Map<UnitLevel, Money> limits = new EnumMap<>(UnitLevel.class);
        for (JsonNode each : node.path("limits"))
            limits.put(UnitLevel.valueOf(Fields.text(each, "level")), Money.yuan(Fields.text(each, "yuan")));
        return new RefundPolicy(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), limits);
    }
}
