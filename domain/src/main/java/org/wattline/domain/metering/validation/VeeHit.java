package org.wattline.domain.metering.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * That a rule struck.
 *
 * @param observed what it saw: milliwatt-hours or a count, as the check says
 */
public record VeeHit(VeeRule rule, long observed) {
    /** What the rule saw and by which limits it went, for people and for the record. */
    public Map<String, String> evidence() {
        Map<String, String> evidence = new TreeMap<>();
        rule.parameters().forEach((name, value) -> evidence.put(name, value.toPlainString()));
        switch (rule.check().observes()) {
            case AMOUNT ->
                evidence.put(
                        "observedKwh",
                        BigDecimal.valueOf(observed, 6).stripTrailingZeros().toPlainString());
            case COUNT -> evidence.put("observed", Long.toString(observed));
        }
        return evidence;
    }
}
