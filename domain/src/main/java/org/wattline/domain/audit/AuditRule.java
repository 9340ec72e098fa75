package org.wattline.domain.audit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/**
 * A rule of the audit catalogue (稽查规则).
 *
 * @param family which part of the catalogue it stands in
 * @param item what it is about
 * @param data what it looks at
 * @param condition when it strikes, in words
 * @param thresholds its parameters by name
 * @param handler who deals with its findings
 * @param remedy what he does
 * @param source mark of its origin
 * @param evaluator name of what carries it out; a rule without one is catalogue only
 */
public record AuditRule(
        RuleId id,
        String family,
        String item,
        Text name,
        String data,
        String condition,
        Map<String, BigDecimal> thresholds,
        Severity severity,
        String handler,
        String remedy,
        String source,
        Optional<String> evaluator) {
    public AuditRule {
        thresholds = Map.copyOf(thresholds);
    }

    /** A parameter, if the rule has it. */
    public Optional<BigDecimal> number(String threshold) {
        return Optional.ofNullable(thresholds.get(threshold));
    }

    /** A whole-number parameter. @throws IllegalArgumentException if it is missing or not a whole number above 0 */
    public int count(String threshold) {
        Optional<BigDecimal> value = Optional.ofNullable(thresholds.get(threshold));
        try {
            int count = value.orElseThrow(() -> new IllegalArgumentException(id + " has no threshold " + threshold))
                    .intValueExact();
            if (count < 1) throw new IllegalArgumentException(id + ": " + threshold + " is at least 1");
            return count;
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException(id + ": " + threshold + " is a whole number", fraction);
        }
    }
}
