package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * What taking money back opens again.
 *
 * @param next the account's receivables afterwards
 * @param reopened those of them that changed
 */
record GivingBack(AccountBalance balance, List<Receivable> next, List<Receivable> changed) {
    static GivingBack of(AccountBalance balance, List<Allocation> settled) {
        AccountBalance after = balance;
        List<Receivable> changed = new ArrayList<>();
        for (Allocation part : settled) {
            Optional<Receivable> owed = after.of(part.bill());
            if (owed.isEmpty()) continue;
            Receivable open = owed.get().reopened(part);
            if (open.open().equals(owed.get().open())) continue;
            changed.add(open);
            after = after.with(after.prepaid(), after.replacing(open));
        }
        return new GivingBack(balance, after.receivables(), changed);
    }

    Money reopened() {
        return Money.sum(changed, this::reopened);
    }

    private Money reopened(Receivable open) {
        Money before = balance.of(open.bill()).map(Receivable::open).orElse(Money.ZERO);
        return open.open().minus(before);
    }

    /** @param to where the money goes to; what was not reopened comes from what is paid ahead */
    Booking booking(LedgerEntry.Cause cause, Object document, LedgerAccount to, Money amount, Instant now) {
        Money fromPrepaid = amount.minus(reopened());
        LocalDate day = Zone.day(now);
        List<Posting> postings = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        LedgerAccount debtor = new LedgerAccount.Receivable(balance.account());
        postings.add(Posting.credit(to, amount));
        for (Receivable open : changed) {
            postings.add(Posting.debit(debtor, reopened(open)).on(open.bill()));
            facts.add(ReceivableChanged.of(balance, open, day));
        }
        if (fromPrepaid.isPositive())
            postings.add(Posting.debit(new LedgerAccount.Prepaid(balance.account()), fromPrepaid));
        LedgerEntry entry = LedgerEntry.of(balance.account(), cause, document, now, postings);
        AccountBalance after = balance.with(balance.prepaid().minus(fromPrepaid), next);
        return new Booking(after, List.of(entry), List.of(), fromPrepaid.negated(), facts);
    }
}
