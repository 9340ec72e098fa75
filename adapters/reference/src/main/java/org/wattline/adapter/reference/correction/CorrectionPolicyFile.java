package org.wattline.adapter.reference.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.correction.CorrectionPolicies;
import org.wattline.domain.correction.CorrectionPolicy;
import org.wattline.domain.correction.Matter;
import org.wattline.domain.correction.PenalisedAct;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/** Reads {@code correction-policies.json}: what is set about corrections, theft and breach, each policy with its days and its source. */
public final class CorrectionPolicyFile {
    private CorrectionPolicyFile() {}

    /** Those by which the company decides. */
    public static CorrectionPolicies in(Rules rules) {
        Supplier<List<CorrectionPolicy>> policies = rules.live("correction-policies", CorrectionPolicyFile::read);
        return day -> policies.get().stream()
                .filter(policy -> policy.provision().validity().contains(day))
                .findFirst();
    }

    /** Those that the product brings along. */
    public static CorrectionPolicies shipped() {
        return in(Rules.SHIPPED);
    }

    /** The policies of a file; those with a fault, or in force together with one before, are left out and named. */
    public static List<CorrectionPolicy> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<CorrectionPolicy> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                CorrectionPolicy policy = policy(list.get(i));
                if (policies.stream()
                        .anyMatch(other -> other.provision()
                                .validity()
                                .overlaps(policy.provision().validity())))
                    throw new IllegalArgumentException(policy.provision() + " is in force together with another");
                policies.add(policy);
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    private static CorrectionPolicy policy(JsonNode node) {
        Source source = Source.of(
                Fields.text(node, "regulation"),
                Fields.text(node, "number"),
                Source.Mark.parse(Fields.text(node, "mark")));
        JsonNode theft = node.path("unknownTheft");
        Map<PenalisedAct, BigDecimal> limits = new EnumMap<>(PenalisedAct.class);
        numbers(node, "penaltyLimits", BigDecimal::new)
                .forEach((act, most) -> limits.put(PenalisedAct.valueOf(act), most));
        return new CorrectionPolicy(
                new Provision(Fields.text(node, "id"), Fields.text(node, "version"), Fields.validity(node), source),
                numbers(node, "permittedErrorsPercent", Share::parse),
                numbers(node, "wiringFactors", BigDecimal::new),
                whole(node, "normalMonths"),
                whole(node, "unknownStartMonths"),
                new CorrectionPolicy.UnknownTheft(
                        whole(theft, "days"), whole(theft, "powerHours"), whole(theft, "lightingHours")),
                limits,
                articles(node.path("articles")),
                Money.parse(Fields.number(node, "approvalAboveYuan")),
                whole(node, "daysOfMonth"));
    }

    private static Map<Matter, String> articles(JsonNode node) {
        Map<Matter, String> articles = new EnumMap<>(Matter.class);
        node.fieldNames().forEachRemaining(name -> articles.put(Matter.valueOf(name), Fields.text(node, name)));
        return articles;
    }

    private static int whole(JsonNode node, String field) {
        return Integer.parseInt(Fields.number(node, field));
    }

    private static <T> SortedMap<String, T> numbers(JsonNode node, String field, Function<String, T> parse) {
        SortedMap<String, T> numbers = new TreeMap<>();
        JsonNode map = node.path(field);
        map.fieldNames().forEachRemaining(name -> numbers.put(name, parse.apply(Fields.number(map, name))));
        return numbers;
    }
}
