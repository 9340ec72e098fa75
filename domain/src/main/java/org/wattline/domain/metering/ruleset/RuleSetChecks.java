package org.wattline.domain.metering.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleSet;

/**
 * Looks drafts of rules over before they come into force (规则集校核).
 *
 * @param inForce all versions that are published or came with the product
 * @param today rules begin later, so that no day is judged by two of them
 */
public record RuleSetChecks(List<VeeRuleSet> inForce, LocalDate today) {
    public RuleSetChecks {
        inForce = List.copyOf(inForce);
    }

    /** @param grave whether it keeps the rules from coming into force @param pointer group and rule */
    public record Finding(boolean grave, String code, String pointer, Text message) {}

    /** All that there is to be said about some rules, what is grave in front. */
    public List<Finding> of(VeeRuleSet draft) {
        List<Finding> all = new ArrayList<>(days(draft));
        for (VeeGroup group : draft.groups()) all.addAll(group(group));
        List<Finding> warnings =
                new ArrayList<>(all.stream().filter(each -> !each.grave()).toList());
        warnings.addAll(lost(draft));
        List<Finding> sorted =
                new ArrayList<>(all.stream().filter(Finding::grave).toList());
        sorted.addAll(warnings);
        return sorted;
    }

    Outcome<VeeRuleSet> passes(VeeRuleSet draft) {
        List<Finding> grave = of(draft).stream().filter(Finding::grave).toList();
        return grave.isEmpty() ? Outcome.done(draft) : Outcome.refused(new RuleSetFaulty(grave));
    }

    private List<Finding> days(VeeRuleSet draft) {
        List<Finding> found = new ArrayList<>();
        if (!draft.from().isAfter(today))
            found.add(new Finding(true, "begun", "/from", Text.of("首日须晚于今天", "The first day is later than today")));
        for (VeeRuleSet each : inForce) {
            if (each.version().equals(draft.version())) continue;
            if (each.from().equals(draft.from()))
                found.add(new Finding(
                        true,
                        "same-day",
                        "/from",
                        Text.of("版本 {0} 同日生效", "Version {0} begins on the same day")
                                .with(each.version())));
        }
        return found;
    }

    private static List<Finding> group(VeeGroup group) {
        List<Finding> found = new ArrayList<>();
        Map<String, VeeRule> orders = new HashMap<>();
        boolean estimates = false;
        for (VeeRule rule : group.rules()) {
            String pointer = "/groups/" + group.name() + "/" + rule.id();
            estimates |= rule.action() == Action.ESTIMATE;
            if (bound(rule, "lowPercent").compareTo(bound(rule, "highPercent")) > 0)
                found.add(
                        new Finding(true, "bounds", pointer, Text.of("下限高于上限", "The low bound is above the high one")));
            Optional<VeeRule> before = Optional.ofNullable(orders.put(rule.on() + " " + rule.order(), rule));
            before.ifPresent(other -> found.add(new Finding(
                    false,
                    "same-order",
                    pointer,
                    Text.of("与规则 {0} 顺序相同", "It has the same place in the order as {0}")
                            .with(other.id()))));
            boolean stops = rule.action() == Action.REJECT || rule.action() == Action.HOLD;
            if (stops && rule.severity() == Severity.INFO)
                found.add(new Finding(
                        false,
                        "mild",
                        pointer,
                        Text.of("仅提示的规则却会拒收或冻结", "A rule that only informs turns values away or holds them")));
        }
        if (estimates && group.steps().isEmpty())
            found.add(new Finding(
                    true,
                    "no-estimation",
                    "/groups/" + group.name(),
                    Text.of("规则要求估算，但没有估算方法", "Rules ask for estimates, and no way of estimating is given")));
        return found;
    }

    /** What has no low bound is never above its high one. */
    private static BigDecimal bound(VeeRule rule, String name) {
        BigDecimal other = name.equals("lowPercent") ? BigDecimal.ZERO : BigDecimal.valueOf(Long.MAX_VALUE);
        return Optional.ofNullable(rule.parameters().get(name)).orElse(other);
    }

    /** Checks that the version before has and this one has not. */
    private List<Finding> lost(VeeRuleSet draft) {
        Optional<VeeRuleSet> before = inForce.stream()
                .filter(each -> each.from().isBefore(draft.from()))
                .max(Comparator.comparing(VeeRuleSet::from));
        List<Finding> found = new ArrayList<>();
        for (VeeCheck check : before.map(VeeRuleSet::coverage).orElse(Map.of()).keySet())
            if (!draft.coverage().containsKey(check))
                found.add(new Finding(
                        false,
                        "lost",
                        "/rules",
                        Text.of("不再使用校验方法 {0}", "Check {0} is used no more").with(check)));
        return found;
    }
}
