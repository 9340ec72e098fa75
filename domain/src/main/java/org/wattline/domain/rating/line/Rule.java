package org.wattline.domain.rating.line;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Text;

/**
 * A rule of rating by number, with its source and the sentence in which a trace tells its use. Each field of rating keeps its own in an enum;
 * all are listed in {@code docs/domain/rating.md}. Names and numbers are unique over all of them, because bills keep them for ever.
 */
public sealed interface Rule
        permits RatingRule, EnergyRule, CapacityRule, LossRule, CorrectionRule, ChargeRule, ExportRule {
    /** For storage: {@code PERIOD_PRICE}. */
    String name();

    /** {@code RAT-05}. */
    String number();

    /** Provenance, by the marks of the domain dossier. */
    String source();

    /** With {0}, {1} … for the figures that the rule was used with. */
    Text sentence();

    /** Whether {0} and {1} name what the line is for, in Chinese and English: then they are its title. */
    default boolean namesLine() {
        return false;
    }

    /** Every rule there is. */
    static List<Rule> all() {
        return Stream.<Rule[]>of(
                        RatingRule.values(),
                        EnergyRule.values(),
                        CapacityRule.values(),
                        LossRule.values(),
                        CorrectionRule.values(),
                        ChargeRule.values(),
                        ExportRule.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /** @throws IllegalArgumentException if no rule is called so */
    static Rule named(String name) {
        for (Rule rule : all()) if (rule.name().equals(name)) return rule;
        throw new IllegalArgumentException("no rule is called " + name);
    }
}
