package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.payment.reconciliation.FetchPolicies;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.FetchPolicy;

/** Reads {@code statement-policies.json}: when channels are asked for their statements. */
public final class FetchPolicyFile {
    private FetchPolicyFile() {}

    /** The policies that the product brings along. */
    public static FetchPolicies shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        List<FetchPolicy> policies = read(ReferenceFile.shipped("statement-policies.json"), faults);
        faults.refuseGrave();
        return day -> policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy of statements is in force on " + day));
    }

    /** The policies of a file; those with a fault are left out and named. */
    public static List<FetchPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<FetchPolicy> policies = new ArrayList<>();
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

    private static FetchPolicy policy(JsonNode node) {
        Map<Channel, FetchPolicy.Terms> terms = new EnumMap<>(Channel.class);
        for (JsonNode each : node.path("channels"))
            terms.put(
                    Channel.valueOf(Fields.text(each, "channel")),
                    new FetchPolicy.Terms(
                            LocalTime.parse(Fields.text(each, "askFrom")),
                            Duration.ofMinutes(Integer.parseInt(Fields.number(each, "pauseMinutes"))),
                            LocalTime.parse(Fields.text(each, "missingFrom")),
                            Integer.parseInt(Fields.number(each, "days"))));
        return new FetchPolicy(Fields.text(node, "id"), Fields.validity(node), Fields.text(node, "source"), terms);
    }
}
