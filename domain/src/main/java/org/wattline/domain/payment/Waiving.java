package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** How late fees leave the books without being paid, and come back. */
final class Waiving {
    private Waiving() {}

    /** The fee of the days up to today enters the books first, so that they tell what was done without. */
    static Booking waive(
            AccountBalance balance,
            Receivable owed,
            Object document,
            Money amount,
            CollectionPolicy policy,
            Instant now) {
        LocalDate day = Zone.day(now);
        Money further = owed.accrued(policy, day).amount();
        List<LedgerEntry> entries = new ArrayList<>();
        if (further.isPositive()) entries.add(entry(balance, owed, LedgerEntry.Cause.LATE_FEE, document, further, now));
        entries.add(entry(balance, owed, LedgerEntry.Cause.LATE_FEE_WAIVED, document, amount.negated(), now));
        return booking(balance, owed.charged(further, day).waived(amount), entries, day);
    }

    static Booking owedAgain(AccountBalance balance, Receivable owed, Object document, Money amount, Instant now) {
        return booking(
                balance,
                owed.waived(amount.negated()),
                List.of(entry(balance, owed, LedgerEntry.Cause.LATE_FEE_RESTORED, document, amount, now)),
                Zone.day(now));
    }

    private static LedgerEntry entry(
            AccountBalance balance,
            Receivable owed,
            LedgerEntry.Cause cause,
            Object document,
            Money more,
            Instant now) {
        List<Posting> both = List.of(
                Posting.debit(new LedgerAccount.Receivable(balance.account()), more)
                        .on(owed.bill()),
                Posting.credit(new LedgerAccount.LateFees(), more).on(owed.bill()));
        return LedgerEntry.of(balance.account(), cause, document, now, both);
    }

    private static Booking booking(AccountBalance balance, Receivable next, List<LedgerEntry> entries, LocalDate day) {
        AccountBalance after = balance.with(balance.prepaid(), balance.replacing(next));
        ReceivableChanged fact = ReceivableChanged.of(balance, next, day);
        return new Booking(after, entries, List.of(), Money.ZERO, List.of(fact));
    }
}
