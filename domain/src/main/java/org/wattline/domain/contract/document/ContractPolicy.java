package org.wattline.domain.contract.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.kernel.Span;

/** How long contracts of each type hold and when one is told of their end (合同期限规则), for some days. */
public record ContractPolicy(String id, Span inForce, String source, Map<ContractType, Rule> rules) {
    public ContractPolicy {
        rules = Map.copyOf(rules);
        for (ContractType type : ContractType.values())
            if (!rules.containsKey(type))
                throw new IllegalArgumentException("no rule for contracts of the type " + type.code());
    }

    /** The rule of a type. */
    public Rule of(ContractType type) {
        return Optional.ofNullable(rules.get(type)).orElseThrow();
    }

    /**
     * The rule of a type.
     *
     * @param mostMonths longest time for which it is agreed; an end is asked for where there is one
     * @param soonDays from how many days before its end it counts as ending soon
     * @param rollsOverMonths for how many months it goes on by itself where nobody objects; empty if it expires
     * @param documentsSince contracts whose terms begin earlier need no document here
     * @param documentWithinDays after how many days without a signed document it counts as missing
     * @param signatories who signs besides company and customer
     */
    public record Rule(
            Optional<Integer> mostMonths,
            int soonDays,
            Optional<Integer> rollsOverMonths,
            LocalDate documentsSince,
            int documentWithinDays,
            SignatoryRule signatories) {
        public Rule {
            if (mostMonths.filter(months -> months < 1).isPresent()
                    || rollsOverMonths.filter(months -> months < 1).isPresent())
                throw new IllegalArgumentException("months are at least one");
            if (soonDays < 0 || documentWithinDays < 0) throw new IllegalArgumentException("days are not negative");
        }
    }
}
