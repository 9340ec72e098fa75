package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** Where the money of a refund is taken from: what is paid ahead first, then what the payment had settled, newest bill first. */
final class Refunding {
    private Refunding() {}

    static Outcome<Booking> of(
            AccountBalance balance,
            String document,
            List<Allocation> settled,
            Channel channel,
            Money amount,
            CollectionPolicy policy,
            Instant now) {
        Money ahead = amount.min(balance.prepaid());
        Money left = amount.minus(ahead);
        AccountBalance after = balance.with(balance.prepaid().minus(ahead), balance.receivables());
        List<Posting> postings = new ArrayList<>();
        List<Posting> fees = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        LocalDate day = Zone.day(now);
        if (ahead.isPositive()) postings.add(Posting.debit(new LedgerAccount.Prepaid(balance.account()), ahead));
        for (Allocation part : settled.reversed()) {
            Optional<Receivable> owed = after.of(part.bill());
            if (owed.isEmpty() || left.isZero()) continue;
            Reopening again = Reopening.of(balance.account(), owed.get(), upTo(part, left), policy, day);
            if (!again.opened().isPositive()) continue;
            left = left.minus(again.opened());
            fees.addAll(again.fees());
            postings.add(Posting.debit(new LedgerAccount.Receivable(balance.account()), again.opened())
                    .on(part.bill()));
            after = after.with(after.prepaid(), after.replacing(again.now()));
            facts.add(ReceivableChanged.of(balance, again.now(), day));
        }
        if (left.isPositive()) return Outcome.refused(PaymentRefusal.MONEY_NOT_THERE);
        postings.add(Posting.credit(new LedgerAccount.RefundDue(channel), amount));
        LedgerEntry entry =
                LedgerEntry.of(balance.account(), LedgerEntry.Cause.REFUND_APPROVED, document, now, postings);
        List<LedgerEntry> entries = fees.isEmpty()
                ? List.of(entry)
                : List.of(LedgerEntry.of(balance.account(), LedgerEntry.Cause.LATE_FEE, document, now, fees), entry);
        return Outcome.done(new Booking(after, entries, List.of(), ahead.negated(), facts));
    }

    /** As much of a part as the money reaches: its principal first. */
    private static Allocation upTo(Allocation part, Money money) {
        Money principal = part.principal().min(money);
        return new Allocation(part.bill(), principal, part.lateFee().min(money.minus(principal)));
    }
}
