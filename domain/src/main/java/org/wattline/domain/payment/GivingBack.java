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
 * @param changed the bills that are open again
 */
record GivingBack(AccountBalance balance, List<Receivable> next, List<Reopening> changed) {
    static GivingBack of(AccountBalance balance, List<Allocation> settled, CollectionPolicy policy, Instant now) {
        AccountBalance after = balance;
        List<Reopening> changed = new ArrayList<>();
        for (Allocation part : settled) {
            Optional<Receivable> owed = after.of(part.bill());
            if (owed.isEmpty()) continue;
            Reopening again = Reopening.of(balance.account(), owed.get(), part, policy, Zone.day(now));
            if (again.opened().isZero()) continue;
            changed.add(again);
            after = after.with(after.prepaid(), after.replacing(again.now()));
        }
        return new GivingBack(balance, after.receivables(), changed);
    }

    Money reopened() {
        return Money.sum(changed, Reopening::opened);
    }

    /** @param to where the money goes to; what was not reopened comes from what is paid ahead */
    Booking booking(LedgerEntry.Cause cause, Object document, LedgerAccount to, Money amount, Instant now) {
        Money fromPrepaid = amount.minus(reopened());
        LocalDate day = Zone.day(now);
        List<Posting> postings = new ArrayList<>();
        List<Posting> fees = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        LedgerAccount debtor = new LedgerAccount.Receivable(balance.account());
        postings.add(Posting.credit(to, amount));
        for (Reopening again : changed) {
            fees.addAll(again.fees());
            postings.add(Posting.debit(debtor, again.opened()).on(again.now().bill()));
            facts.add(ReceivableChanged.of(balance, again.now(), day));
        }
        if (fromPrepaid.isPositive())
            postings.add(Posting.debit(new LedgerAccount.Prepaid(balance.account()), fromPrepaid));
        List<LedgerEntry> entries = new ArrayList<>();
        // The document names the fee already that was booked when the money came.
        if (!fees.isEmpty())
            entries.add(LedgerEntry.of(
                    balance.account(), LedgerEntry.Cause.LATE_FEE, document + "/" + cause.name(), now, fees));
        entries.add(LedgerEntry.of(balance.account(), cause, document, now, postings));
        AccountBalance after = balance.with(balance.prepaid().minus(fromPrepaid), next);
        return new Booking(after, entries, List.of(), fromPrepaid.negated(), facts);
    }
}
