package org.wattline.domain.billing;

import java.time.Instant;
import java.time.YearMonth;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.rating.request.Carried;

/**
 * A living bill as a link in the chain of its account's bills: what earlier ones handed on to it, and what it hands on itself.
 *
 * @param decided whether it was reviewed
 * @param issued whether it is owed
 * @param at when it was calculated: it ends with the readings that were known then
 */
public record Link(
        BillNo bill, Span period, boolean decided, boolean issued, Carried before, Carried after, Instant at) {
    /** The link that a living bill is. */
    public static Link of(Bill bill) {
        return new Link(
                bill.no(),
                bill.period(),
                !(bill.stage() instanceof Bill.Stage.Calculated),
                bill.isIssued(),
                bill.calculation().carried(),
                bill.calculation().rated().carried(),
                bill.calculation().at());
    }

    /** The month that the bill is for: that of its last day. */
    YearMonth month() {
        return YearMonth.from(period.end().minusDays(1));
    }

    /** Whether credits are others after the bill than they were before it. */
    boolean movesCredits() {
        return !sameCredits(before, after);
    }

    static boolean sameCredits(Carried one, Carried other) {
        return one.credits().equals(other.credits()) && one.credit().equals(other.credit());
    }
}
