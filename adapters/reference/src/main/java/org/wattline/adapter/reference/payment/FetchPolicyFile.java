package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.DatedPolicies;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.reconciliation.FetchPolicies;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.FetchPolicy;

/** Reads {@code statement-policies.json}: when channels are asked for their statements. */
public final class FetchPolicyFile {
    private FetchPolicyFile() {}

    /** Those by which the company decides. */
    public static FetchPolicies in(Rules rules) {
        Supplier<List<FetchPolicy>> policies = rules.live("statement-policies", FetchPolicyFile::read);
        return day -> DatedPolicies.inForce(policies.get(), FetchPolicy::inForce, day, "policy of statements");
    }

    /** Those that the product brings along. */
    public static FetchPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<FetchPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        return DatedPolicies.read(file, faults, FetchPolicyFile::policy);
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
