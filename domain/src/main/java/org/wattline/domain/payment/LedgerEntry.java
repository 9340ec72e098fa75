package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * One movement in the double-entry ledger (记账凭证). It is never altered or removed; mistakes are undone by a contrary entry. Cause and
 * document identify it, so that nothing is ever entered twice.
 *
 * @param account the customer's account it is about
 * @param document number of the bill or payment that it comes from
 * @param day business day on which it counts
 * @param at when it was entered
 * @param postings at least two, their amounts sum to zero
 */
public record LedgerEntry(
        AccountNo account, Cause cause, String document, LocalDate day, Instant at, List<Posting> postings) {
    public LedgerEntry {
        postings = List.copyOf(postings);
        Money sum = Money.sum(postings, Posting::amount);
        if (postings.size() < 2 || !sum.isZero())
            throw new IllegalArgumentException(cause + " " + document + " is out of balance by " + sum);
    }

    static LedgerEntry of(AccountNo account, Cause cause, Object document, Instant now, List<Posting> postings) {
        return new LedgerEntry(account, cause, document.toString(), Zone.day(now), now, postings);
    }

    /** The contrary of this entry. */
    LedgerEntry undone(Cause contrary, Instant now) {
        List<Posting> opposite = new ArrayList<>();
        for (Posting p : postings)
            opposite.add(new Posting(p.account(), p.amount().negated(), p.bill()));
        return of(account, contrary, document, now, opposite);
    }

    /** Why money moved. */
    public enum Cause {
        /** A bill was issued. */
        BILL,
        /** An issued bill was reversed (冲红). */
        BILL_REVERSED,
        /** Money paid ahead settled a bill at its issue. */
        PREPAID_USED,
        /** A late fee became due, because a payment met the bill. */
        LATE_FEE,
        /** Money came in. */
        PAYMENT,
        /** A payment was taken back. */
        PAYMENT_REVERSED
    }
}
