package org.wattline.domain.metering.special;

import java.time.LocalDate;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.route.ReadingWindow;

/**
 * The rules of readings outside of the rounds.
 *
 * @param daysBefore how many days before its day a reading counts
 * @param daysAfter how many days after it
 * @param holdsBills whether the bills that rest on one wait for it
 * @param estimatesInARow how many rounds of a point may go without a true reading; at the next one somebody has to go there
 * @param withinDays in how many days
 * @param estimatesHoldBills whether bills wait meanwhile, from the round on that was one too many; else they are only marked as estimated
 */
public record SiteReadPolicy(
        int daysBefore,
        int daysAfter,
        boolean holdsBills,
        int estimatesInARow,
        int withinDays,
        boolean estimatesHoldBills) {
    public SiteReadPolicy {
        if (daysBefore < 0 || daysAfter < 0 || withinDays < 0)
            throw new IllegalArgumentException("days are not negative");
        if (estimatesInARow < 1) throw new IllegalArgumentException("one estimate at least is allowed");
    }

    /** When readings count for a day. */
    public ReadingWindow around(LocalDate due) {
        return new ReadingWindow(
                Zone.startOf(due.minusDays(daysBefore)), Zone.startOf(due.plusDays(daysAfter + 1L)), daysBefore);
    }
}
