package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
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

    /** Under this number the books keep what is about no customer's account: settlements with channels, and what is not cleared up yet (内部户). */
    public static final AccountNo HOUSE = new AccountNo("1999999999");

    public static LedgerEntry of(AccountNo account, Cause cause, Object document, Instant now, List<Posting> postings) {
        return new LedgerEntry(account, cause, document.toString(), Zone.day(now), now, postings);
    }

    /** Moves an amount from one account to another, about no customer; the other way round if it is negative. */
    public static LedgerEntry house(
            Cause cause, Object document, Instant now, LedgerAccount debit, LedgerAccount credit, Money amount) {
        return of(HOUSE, cause, document, now, List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)));
    }

    /** Why money moved. */
    public enum Cause {
        /** A bill was issued. */
        BILL,
        /** An issued bill was reversed (冲红). */
        BILL_REVERSED,
        /** Money paid ahead settled what is open: a bill at its issue, or an older one as soon as the money was free. */
        PREPAID_USED,
        /** A late fee became due, because money met the bill. */
        LATE_FEE,
        /** Money came in. */
        PAYMENT,
        /** A payment was taken back. */
        PAYMENT_REVERSED,
        /** What a channel and the books differ by was put aside until it is cleared up. */
        SUSPENDED,
        /** What was put aside is cleared up. */
        SUSPENSE_CLEARED,
        /** The company bears or keeps what a channel and the books differ by. */
        DIFFERENCE_ACCEPTED,
        /** A channel paid a day's money out to the company's bank account. */
        CHANNEL_SETTLED,
        /** A refund was approved of. */
        REFUND_APPROVED,
        /** The money of a refund has gone out. */
        REFUND_PAID,
        /** A refund came to nothing. */
        REFUND_FAILED,
        /** A customer put down security. */
        DEPOSIT_TAKEN,
        /** Security went back, or was set against debts. */
        DEPOSIT_RELEASED,
        /** An agency put down security. */
        AGENCY_DEPOSIT_PAID_IN,
        /** Security went back to an agency. */
        AGENCY_DEPOSIT_PAID_OUT,
        /** Money paid ahead by one account settles bills of another of the same owner (互抵). */
        NETTED,
        /** A netting was undone. */
        NETTING_UNDONE,
        /** A debt that nobody will pay left the receivables (核销). */
        WRITTEN_OFF,
        /** A debt that was written off was paid after all. */
        RECOVERED,
        /** The company does without a late fee. */
        LATE_FEE_WAIVED,
        /** A late fee that it did without is owed after all. */
        LATE_FEE_RESTORED,
        /** A business fee was charged with its notice. */
        FEE_CHARGED,
        /** Part of a business fee, or all, was waived. */
        FEE_WAIVED,
        /** A business fee was calculated anew and is less. */
        FEE_REDUCED,
        /** A business fee is owed no more. */
        FEE_CANCELLED
    }
}
