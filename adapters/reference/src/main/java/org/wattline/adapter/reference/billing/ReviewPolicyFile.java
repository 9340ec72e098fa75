package org.wattline.adapter.reference.billing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.review.ReviewPolicies;
import org.wattline.domain.billing.check.CheckLevel;
import org.wattline.domain.billing.check.ReviewCheck;
import org.wattline.domain.billing.check.ReviewGroup;
import org.wattline.domain.billing.check.ReviewPolicy;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.UseCategory;

/** Reads {@code review-policies.json}: how strictly bills of each class are checked, with its days and its source. */
public final class ReviewPolicyFile {
    private ReviewPolicyFile() {}

    /** Those by which the company decides. */
    public static ReviewPolicies in(Rules rules) {
        Supplier<List<ReviewPolicy>> policies = rules.live("review-policies", ReviewPolicyFile::read);
        return day -> policies.get().stream()
                .filter(policy -> policy.inForce().contains(day))
                .findFirst();
    }

    /** Those that the product brings along. */
    public static ReviewPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The policies of a file; those with a fault, or in force together with one before, are left out and named. */
    public static List<ReviewPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<ReviewPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                ReviewPolicy policy = policy(list.get(i));
                if (policies.stream().anyMatch(other -> other.inForce().overlaps(policy.inForce())))
                    throw new IllegalArgumentException(policy.id() + " is in force together with another");
                policies.add(policy);
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static ReviewPolicy policy(JsonNode node) {
        Map<UseCategory, ReviewGroup> groups = new EnumMap<>(UseCategory.class);
        for (JsonNode each : node.path("groups"))
            groups.put(UseCategory.valueOf(Fields.text(each, "category")), group(each));
        return new ReviewPolicy(
                Fields.text(node, "id"),
                Fields.validity(node),
                Fields.text(node, "source"),
                Integer.parseInt(Fields.number(node, "billedWithinDays")),
                Integer.parseInt(Fields.number(node, "retryDays")),
                classes(node.path("estimateAfterRetries")),
                groups);
    }

    private static Set<UseCategory> classes(JsonNode node) {
        Set<UseCategory> classes = EnumSet.noneOf(UseCategory.class);
        for (JsonNode each : node) classes.add(UseCategory.valueOf(each.asText()));
        return classes;
    }

    private static ReviewGroup group(JsonNode node) {
        Map<ReviewCheck, CheckLevel> levels = new EnumMap<>(ReviewCheck.class);
        node.path("levels")
                .properties()
                .forEach(level -> levels.put(
                        ReviewCheck.valueOf(level.getKey()),
                        CheckLevel.valueOf(level.getValue().asText())));
        return new ReviewGroup(
                levels,
                new ReviewGroup.Deviation(
                        Integer.parseInt(Fields.number(node, "deviationPercent")),
                        Money.parse(Fields.number(node, "deviationOverYuan"))),
                new ReviewGroup.UseDeviation(
                        Integer.parseInt(Fields.number(node, "useDeviationPercent")),
                        new Energy(new BigDecimal(Fields.number(node, "useDeviationOverKwh")))),
                new ReviewGroup.FactorRange(
                        new BigDecimal(Fields.number(node, "lowestFactor")),
                        new BigDecimal(Fields.number(node, "highestFactor"))),
                new ReviewGroup.PriceBand(
                        UnitPrice.parse(Fields.number(node, "lowestYuanPerKwh")),
                        UnitPrice.parse(Fields.number(node, "highestYuanPerKwh"))),
                Money.parse(Fields.number(node, "amountOverYuan")),
                Money.parse(Fields.number(node, "secondPersonOverYuan")),
                Integer.parseInt(Fields.number(node, "estimatedOverPercent")));
    }
}
