package org.wattline.domain.metering.validation;

import static java.util.Comparator.comparingInt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wattline.domain.metering.estimation.EstimationStep;

/**
 * The rules for customers of some classes (规则组), in the order in which they run, and how missing values are estimated.
 *
 * @param rules each once
 * @param steps ways of estimating, the one to be tried first in front
 */
public record VeeGroup(String name, Set<CustomerClass> classes, List<VeeRule> rules, List<EstimationStep> steps) {
    public VeeGroup {
        classes = Set.copyOf(classes);
        rules = rules.stream().sorted(comparingInt(VeeRule::order)).toList();
        steps = List.copyOf(steps);
        Set<VeeRuleId> seen = new HashSet<>();
        for (VeeRule rule : rules)
            if (!seen.add(rule.id()))
                throw new IllegalArgumentException("group " + name + " has rule " + rule.id() + " twice");
    }
}
