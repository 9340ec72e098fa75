package org.wattline.domain.metering.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/**
 * A validation rule (校验规则): a check with its parameters, what it is for, how grave its strike is and what becomes of the values.
 *
 * @param on whether it looks at days, billing cycles or meters
 * @param parameters by name; {@code …Kwh} in kWh, {@code …Percent} in percent, all others whole numbers
 * @param order rules run in this order; one that rejects ends the run
 * @param source where it comes from
 */
public record VeeRule(
        VeeRuleId id,
        Text name,
        VeeCheck check,
        VeeCheck.Target on,
        Map<String, BigDecimal> parameters,
        Applicability appliesTo,
        Severity severity,
        Action action,
        int order,
        String source) {
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(100);
    private static final BigDecimal UNITS = BigDecimal.valueOf(1_000_000);

    public VeeRule {
        parameters = Map.copyOf(parameters);
        if (!check.looksAt(on)) throw new IllegalArgumentException(id + ": " + check + " does not look at " + on);
        if (!parameters.keySet().equals(new HashSet<>(check.parameters())))
            throw new IllegalArgumentException(
                    id + ": " + check + " needs " + check.parameters() + ", given are " + parameters.keySet());
        for (Map.Entry<String, BigDecimal> given : parameters.entrySet())
            if (scaled(id, given.getKey(), given.getValue()) < 0)
                throw new IllegalArgumentException(id + ": " + given.getKey() + " is negative");
    }

    /** The same rule with other parameters, severity or action, as a group of customers has it. */
    public VeeRule with(Map<String, BigDecimal> others, Optional<Severity> graver, Optional<Action> instead) {
        Map<String, BigDecimal> all = new HashMap<>(parameters);
        all.putAll(others);
        return new VeeRule(
                id, name, check, on, all, appliesTo, graver.orElse(severity), instead.orElse(action), order, source);
    }

    /** Its n-th parameter in whole units: milliwatt-hours, hundredths of a percent, or the number itself; 0 if there is none. */
    long parameter(int n) {
        if (n >= check.parameters().size()) return 0;
        String name = check.parameters().get(n);
        return scaled(id, name, Optional.ofNullable(parameters.get(name)).orElseThrow());
    }

    private static long scaled(VeeRuleId id, String name, BigDecimal value) {
        try {
            if (name.endsWith("Kwh")) return value.multiply(UNITS).longValueExact();
            if (name.endsWith("ercent")) return value.multiply(BASIS_POINTS).longValueExact();
            return value.longValueExact();
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException(id + ": " + name + " cannot be " + value, beyond);
        }
    }
}
