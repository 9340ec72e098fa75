package org.wattline.domain.payment.debit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;

/**
 * How debits are made, dated.
 *
 * @param noticeDays how many days before a debit the customer is told
 * @param layout in which files are written for the bank
 * @param results in which layout it answers
 * @param rules what follows which answer; an answer without a rule is final
 */
public record DebitPolicy(
        String id,
        Span inForce,
        String source,
        int noticeDays,
        String layout,
        String results,
        Map<String, Rule> rules) {
    public DebitPolicy {
        rules = Map.copyOf(rules);
        if (noticeDays < 1) throw new IllegalArgumentException("a customer is told before a debit");
    }

    /** When it is tried again. @param attempt that failed, counted from 1 */
    public Optional<LocalDate> again(String code, int attempt, LocalDate failedOn) {
        List<Integer> after = rule(code).map(Rule::retryAfterDays).orElse(List.of());
        return attempt > after.size() ? Optional.empty() : Optional.of(failedOn.plusDays(after.get(attempt - 1)));
    }

    /** Whether the mandate is of no use any more. */
    public boolean endsMandate(String code) {
        return rule(code).map(Rule::endsMandate).orElse(false);
    }

    private Optional<Rule> rule(String code) {
        return Optional.ofNullable(rules.get(code));
    }

    /** @param retryAfterDays for each attempt that failed the days until the next */
    public record Rule(List<Integer> retryAfterDays, boolean endsMandate) {
        public Rule {
            retryAfterDays = List.copyOf(retryAfterDays);
        }
    }
}
