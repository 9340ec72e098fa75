package org.wattline.adapter.reference.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.domain.payment.AllocationOrder;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.LateFeeTerms;
import org.wattline.domain.payment.PaymentTerm;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** Reads {@code collection-policies.json}: late fees, order of allocation and cut-off, each policy with its days and its source. */
public final class CollectionPolicyFile {
    private CollectionPolicyFile() {}

    /** Those by which the company decides. */
    public static CollectionPolicies in(Rules rules) {
        Supplier<List<CollectionPolicy>> policies = rules.live("collection-policies", CollectionPolicyFile::read);
        return day -> inForce(policies.get(), day);
    }

    /** Those that the product brings along. */
    public static CollectionPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    private static CollectionPolicy inForce(List<CollectionPolicy> policies, LocalDate day) {
        return DatedPolicies.inForce(policies, CollectionPolicy::inForce, day, "collection policy");
    }

    /** The policies of a file; those with a fault, or in force together with one before, are left out and named. */
    public static List<CollectionPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<CollectionPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                CollectionPolicy policy = policy(list.get(i));
                if (policies.stream().anyMatch(other -> other.inForce().overlaps(policy.inForce())))
                    throw new IllegalArgumentException(policy.id() + " is in force together with another");
                policies.add(policy);
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static CollectionPolicy policy(JsonNode node) {
        Map<DebtorClass, CollectionPolicy.Terms> terms = new EnumMap<>(DebtorClass.class);
        for (JsonNode each : node.path("terms"))
            terms.put(DebtorClass.valueOf(Fields.text(each, "debtor")), terms(each));
        return new CollectionPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                terms,
                LocalTime.parse(Fields.text(node, "reversalCutOff")));
    }

    private static CollectionPolicy.Terms terms(JsonNode node) {
        LateFeeTerms lateFee = new LateFeeTerms(
                Share.parse(Fields.number(node, "perDayPercent")),
                Share.parse(Fields.number(node, "perDayCarriedOverPercent")),
                Fields.optionalNumber(node, "minimumYuan").map(Money::parse));
        PaymentTerm due = new PaymentTerm(
                Integer.parseInt(Fields.number(node, "dueDays")),
                node.path("dueAtMonthEnd").asBoolean());
        return new CollectionPolicy.Terms(lateFee, AllocationOrder.valueOf(Fields.text(node, "order")), due);
    }
}
