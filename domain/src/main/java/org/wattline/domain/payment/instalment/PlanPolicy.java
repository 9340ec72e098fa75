package org.wattline.domain.payment.instalment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/**
 * What may be agreed on paying later (分期政策), dated.
 *
 * @param mostParts how many instalments at most
 * @param mostDays how many days ahead the last of them is at most
 * @param graceDays how many days after its day a part may come
 * @param withoutApproval up to how much a plan holds as soon as it is put on file
 * @param limits up to how much each level of the organisation approves of more; a level that is not there has no limit
 * @param freeOfFees whether no late fee grows while a plan is kept
 * @param breachChargesAll whether the days of a plan that is broken are charged after all, or those after the breach only
 */
public record PlanPolicy(
        String id,
        Span inForce,
        String source,
        int mostParts,
        int mostDays,
        int graceDays,
        Money withoutApproval,
        Map<UnitLevel, Money> limits,
        boolean freeOfFees,
        boolean breachChargesAll) {
    public PlanPolicy {
        limits = Map.copyOf(limits);
    }

    boolean allows(UnitLevel level, Money amount) {
        return Optional.ofNullable(limits.get(level))
                .map(most -> amount.compareTo(most) <= 0)
                .orElse(true);
    }

    /** The days on which no late fee grows, for a plan that holds from a day on. */
    Optional<Span> free(LocalDate from, LocalDate last) {
        return freeOfFees ? Optional.of(Span.of(from.plusDays(1), last.plusDays(graceDays + 1L))) : Optional.empty();
    }
}
