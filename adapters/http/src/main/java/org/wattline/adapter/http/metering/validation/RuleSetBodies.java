package org.wattline.adapter.http.metering.validation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.estimation.EstimationStep;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleId;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** The rules as the interface shows them. */
public final class RuleSetBodies {
    static final RuleSets EXAMPLE = new RuleSets(List.of(new RuleSet(
            "2026-01",
            LocalDate.parse("2000-01-01"),
            List.of(new Group(
                    "RESIDENTIAL",
                    List.of(CustomerClass.RESIDENTIAL),
                    List.of(new Rule(
                            new VeeRuleId("VEE-12"),
                            "负荷曲线缺点",
                            VeeCheck.MISSING_QUANTITY,
                            VeeCheck.Target.DAY,
                            Map.of("points", "2"),
                            List.of(),
                            List.of(),
                            Severity.WARN,
                            Action.ESTIMATE,
                            80,
                            "VEE-12")),
                    List.of(new Step(
                            EstimationMethod.INTERPOLATION, Map.of("maxMinutes", "120"), List.of(), "VEE-12")))))));

    private RuleSetBodies() {}

    /** All versions. */
    public record RuleSets(List<RuleSet> ruleSets) {}

    /** One version. */
    public record RuleSet(String version, LocalDate from, List<Group> groups) {}

    /** The rules for some classes of customers. */
    public record Group(String name, List<CustomerClass> classes, List<Rule> rules, List<Step> estimation) {}

    /** A rule. Empty channels and modes mean all. */
    public record Rule(
            VeeRuleId ruleId,
            String name,
            VeeCheck check,
            VeeCheck.Target on,
            Map<String, String> parameters,
            List<String> channels,
            List<String> modes,
            Severity severity,
            Action action,
            int order,
            String source) {}

    /** A way to estimate. */
    public record Step(EstimationMethod method, Map<String, String> parameters, List<Integer> weights, String source) {}

    static RuleSets of(Exchange<?> x, List<VeeRuleSet> all) {
        return new RuleSets(all.stream()
                .map(set -> new RuleSet(
                        set.version(),
                        set.from(),
                        set.groups().stream().map(group -> group(x, group)).toList()))
                .toList());
    }

    private static Group group(Exchange<?> x, VeeGroup group) {
        return new Group(
                group.name(),
                group.classes().stream().sorted().toList(),
                group.rules().stream().map(rule -> rule(x, rule)).toList(),
                group.steps().stream().map(RuleSetBodies::step).toList());
    }

    private static Rule rule(Exchange<?> x, VeeRule rule) {
        return new Rule(
                rule.id(),
                x.text(rule.name()),
                rule.check(),
                rule.on(),
                rule.parameters().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, e -> plain(e.getValue()), (one, other) -> one, TreeMap::new)),
                names(rule.appliesTo().channels()),
                names(rule.appliesTo().modes()),
                rule.severity(),
                rule.action(),
                rule.order(),
                rule.source());
    }

    private static Step step(EstimationStep step) {
        return new Step(
                step.method(),
                step.parameters().entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, e -> e.getValue().toString(), (one, other) -> one, TreeMap::new)),
                step.weights(),
                step.source());
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return List.copyOf(constants.stream().map(Enum::name).collect(toCollection(TreeSet::new)));
    }
}
