package org.wattline.bench.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.metering.VeeRulesFile;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.estimation.EstimationStep;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeRule;

/** The shipped rules and estimation steps of customers at high voltage, each known by a name. */
final class Catalogue {
    private static final VeeGroup GROUP =
            VeeRulesFile.shipped().on(LocalDate.of(2026, 1, 1)).of(CustomerClass.HIGH_VOLTAGE);

    private Catalogue() {}

    static List<VeeRule> rules(VeeCheck.Target on) {
        return GROUP.rules().stream().filter(rule -> rule.on() == on).toList();
    }

    /** One rule, or those of all days, cycles or meters. */
    static List<VeeRule> rules(VeeCheck.Target on, String name) {
        return rules(on).stream()
                .filter(rule -> name.equals("ALL") || rule.id().value().equals(name))
                .toList();
    }

    /** One step, or all. What only adjusts what others estimated comes after a profile. */
    static List<EstimationStep> steps(String name) {
        List<EstimationStep> steps = new ArrayList<>();
        boolean adjusts =
                name.equals(EstimationMethod.FROM_SCALAR.name()) || name.equals(EstimationMethod.SUBTRACTIVE.name());
        for (EstimationStep step : GROUP.steps())
            if (name.equals("ALL")
                    || step.method().name().equals(name)
                    || adjusts && step.method() == EstimationMethod.PROFILE) steps.add(step);
        return steps;
    }
}
