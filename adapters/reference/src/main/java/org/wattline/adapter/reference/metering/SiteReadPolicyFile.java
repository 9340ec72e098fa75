package org.wattline.adapter.reference.metering;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.metering.special.SiteReadPolicies;
import org.wattline.domain.metering.special.SiteReadPolicy;

/** Reads what {@code reading-policies.json} says of readings outside of the rounds; each policy holds until the next one begins. */
public final class SiteReadPolicyFile {
    private SiteReadPolicyFile() {}

    /** Those by which the company decides. */
    public static SiteReadPolicies in(Rules rules) {
        Supplier<NavigableMap<LocalDate, SiteReadPolicy>> policies =
                rules.live("reading-policies", SiteReadPolicyFile::read);
        return day -> Optional.ofNullable(policies.get().floorEntry(day))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new IllegalStateException("no policy of special readings is in force on " + day));
    }

    /** Those that the product brings along. */
    public static SiteReadPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The policies of a file by their first day; those with a fault are left out and named. */
    public static NavigableMap<LocalDate, SiteReadPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        NavigableMap<LocalDate, SiteReadPolicy> policies = new TreeMap<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                policies.put(
                        Fields.validity(list.get(i)).from(), policy(list.get(i).path("specialReadings")));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static SiteReadPolicy policy(JsonNode node) {
        return new SiteReadPolicy(
                whole(node, "daysBefore"),
                whole(node, "daysAfter"),
                node.path("billsAwait").asBoolean(),
                whole(node, "estimatesInARow"),
                whole(node, "withinDays"),
                holds(Fields.text(node, "beyond")));
    }

    private static boolean holds(String beyond) {
        return switch (beyond) {
            case "HOLD" -> true;
            case "MARK" -> false;
            default -> throw new IllegalArgumentException("beyond is HOLD or MARK, not " + beyond);
        };
    }

    private static int whole(JsonNode node, String field) {
        return Integer.parseInt(Fields.number(node, field));
    }
}
