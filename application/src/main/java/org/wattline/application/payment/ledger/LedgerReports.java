package org.wattline.application.payment.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

/** What the books say as of a day or over some days, straight from the entries. */
public interface LedgerReports {
    /** What is owed at the end of a day, by how long it has been due (账龄). */
    List<Aged> ageing(Scope scope, LocalDate day);

    /** What was earned over some days, by unit, component of the price and class of debtors. */
    List<Earned> revenue(Scope scope, Span days);

    /**
     * What customers paid over some days, by the branch that serves them, business day and channel (收费日报): payments of bills and fees, and security; and
     * what went back: payments reversed, and refunds paid out.
     */
    List<Taken> takings(Scope scope, Span days);

    /**
     * The same of what was taken and given back over counters, by the counter's unit, the unit that serves the customer, and business day (网点收费日报).
     *
     * @param scope of the reader: the counters within it, whomever they took money for
     * @param counters only those of this unit and below it
     */
    List<TakenAt> takingsAtCounters(Scope scope, Optional<UnitPath> counters, Span days);

    /** How long something has been due. */
    enum Age {
        NOT_DUE,
        TO_30,
        TO_60,
        TO_90,
        TO_365,
        OLDER;

        /** @param days since the due date */
        public static Age of(long days) {
            if (days <= 0) return NOT_DUE;
            if (days <= 30) return TO_30;
            if (days <= 60) return TO_60;
            if (days <= 90) return TO_90;
            return days <= 365 ? TO_365 : OLDER;
        }
    }

    /** @param bills of how many bills something is open */
    record Aged(Age age, DebtorClass debtor, int bills, Money open) {}

    /** @param payments how many came @param returned of what came, that day or before */
    record Taken(UnitPath unit, LocalDate day, Channel channel, int payments, Money taken, Money returned) {}

    /** @param counter unit of who took the money @param unit that serves the customers */
    record TakenAt(UnitPath counter, UnitPath unit, LocalDate day, int payments, Money taken, Money returned) {}

    /** @param component its code; {@code LATE_FEES} for late fees */
    record Earned(UnitPath unit, String component, DebtorClass debtor, Money amount) {}
}
