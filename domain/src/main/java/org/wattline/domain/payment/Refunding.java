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
            Instant now) {
        Money ahead = amount.min(balance.prepaid());
        Money left = amount.minus(ahead);
        AccountBalance after = balance.with(balance.prepaid().minus(ahead), balance.receivables());
        List<Posting> postings = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        LocalDate day = Zone.day(now);
        if (ahead.isPositive()) postings.add(Posting.debit(new LedgerAccount.Prepaid(balance.account()), ahead));
        for (Allocation part : settled.reversed()) {
            Optional<Receivable> owed = after.of(part.bill());
            if (owed.isEmpty() || left.isZero()) continue;
            Receivable open = owed.get().reopened(upTo(part, left));
            Money opened = open.open().minus(owed.get().open());
            if (!opened.isPositive()) continue;
            left = left.minus(opened);
            postings.add(Posting.debit(new LedgerAccount.Receivable(balance.account()), opened)
                    .on(part.bill()));
            after = after.with(after.prepaid(), after.replacing(open));
            facts.add(ReceivableChanged.of(balance, open, day));
        }
        if (left.isPositive()) return Outcome.refused(PaymentRefusal.MONEY_NOT_THERE);
        postings.add(Posting.credit(new LedgerAccount.RefundDue(channel), amount));
        LedgerEntry entry =
                LedgerEntry.of(balance.account(), LedgerEntry.Cause.REFUND_APPROVED, document, now, postings);
        return Outcome.done(new Booking(after, List.of(entry), List.of(), ahead.negated(), facts));
    }

    /** As much of a part as the money reaches: its principal first. */
    private static Allocation upTo(Allocation part, Money money) {
        Money principal = part.principal().min(money);
        return new Allocation(part.bill(), principal, part.lateFee().min(money.minus(principal)));
    }
}
