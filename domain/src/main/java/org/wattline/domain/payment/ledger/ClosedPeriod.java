package org.wattline.domain.payment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;

/**
 * A month of the books that is closed (结账): the database takes no more entries for its days. What comes to light later is entered on the day on
 * which it does, in the open period.
 */
public record ClosedPeriod(YearMonth month, String by, Instant at) {
    /**
     * Closes a month.
     *
     * @param last the month that was closed last
     * @param agrees whether every balance is what the ledger says
     */
    public static Outcome<ClosedPeriod> close(
            YearMonth month, Optional<YearMonth> last, LocalDate today, boolean agrees, String by, Instant now) {
        if (!today.isAfter(month.atEndOfMonth())) return Outcome.refused(PeriodRefusal.NOT_OVER);
        if (last.isPresent() && !month.isAfter(last.get())) return Outcome.refused(PeriodRefusal.ALREADY_CLOSED);
        if (last.isPresent() && !month.equals(last.get().plusMonths(1)))
            return Outcome.refused(PeriodRefusal.OUT_OF_ORDER);
        if (!agrees) return Outcome.refused(PeriodRefusal.DOES_NOT_AGREE);
        return Outcome.done(new ClosedPeriod(month, by, now));
    }
}
