package org.wattline.adapter.reference.metering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.metering.route.ReadingPolicies;
import org.wattline.domain.metering.route.ReadingPolicy;
import org.wattline.domain.metering.route.ReadingPolicy.Limits;
import org.wattline.domain.metering.route.RouteClass;

/** Reads {@code reading-policies.json}: in which cycles and on which days routes may be read, each policy with its days and its source. */
public final class ReadingPolicyFile {
    private ReadingPolicyFile() {}

    /** Those by which the company decides. */
    public static ReadingPolicies in(Rules rules) {
        Supplier<List<ReadingPolicy>> policies = rules.live("reading-policies", ReadingPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), ReadingPolicy::inForce, day, "reading policy");
    }

    /** Those that the product brings along. */
    public static ReadingPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The policies of a file; those with a fault, or in force together with one before, are left out and named. */
    public static List<ReadingPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<ReadingPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                ReadingPolicy policy = policy(list.get(i));
                if (policies.stream().anyMatch(other -> other.inForce().overlaps(policy.inForce())))
                    throw new IllegalArgumentException(policy.id() + " is in force together with another");
                policies.add(policy);
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static ReadingPolicy policy(JsonNode node) {
        Map<RouteClass, Limits> limits = new EnumMap<>(RouteClass.class);
        for (JsonNode each : node.path("limits"))
            limits.put(RouteClass.valueOf(Fields.text(each, "class")), limits(each));
        return new ReadingPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                whole(node, "missingAfterDays"),
                limits);
    }

    private static Limits limits(JsonNode node) {
        return new Limits(
                whole(node, "longestMonths"),
                Fields.optionalNumber(node, "fixedDay").map(Integer::valueOf),
                whole(node, "toleranceDays"),
                whole(node, "daysBefore"),
                whole(node, "daysAfter"),
                node.path("selfReading").asBoolean(),
                ReadingPolicy.Gate.valueOf(Fields.text(node, "billsAwait")));
    }

    private static int whole(JsonNode node, String field) {
        return Integer.parseInt(Fields.number(node, field));
    }
}
