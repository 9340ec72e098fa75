package org.wattline.domain.billing.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.UseCategory;

/**
 * How strictly bills are checked that are reviewed on some days (核算策略).
 *
 * @param billedWithinDays of a month's end its bills are to be issued
 * @param retryDays on which accounts of a cycle whose readings are not there are tried once more
 * @param estimatedThen classes whose readings are estimated when those days are over; accounts of other classes stay in the list of problems
 */
public record ReviewPolicy(
        String id,
        Span inForce,
        String source,
        int billedWithinDays,
        int retryDays,
        Set<UseCategory> estimatedThen,
        Map<UseCategory, ReviewGroup> groups) {
    public ReviewPolicy {
        groups = Map.copyOf(groups);
        estimatedThen = Set.copyOf(estimatedThen);
    }

    /** On a day: the first day of a month that need not be billed yet. */
    public LocalDate due(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        return today.getDayOfMonth() > billedWithinDays ? first : first.minusMonths(1);
    }

    /** Of a class; the ordinary one for a class that the policy does not name. */
    public ReviewGroup of(UseCategory category) {
        ReviewGroup ordinary = ReviewGroup.ordinary(category);
        return groups.getOrDefault(category, ordinary);
    }
}
