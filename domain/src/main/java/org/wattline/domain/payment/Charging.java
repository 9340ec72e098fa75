package org.wattline.domain.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** How bills come into the books of an account and out again. */
final class Charging {
    private Charging() {}

    static Booking charge(AccountBalance balance, Charge charge, Instant now) {
        Money total = charge.total();
        Money owed = total.max(Money.ZERO);
        Money credit = owed.minus(total);
        Receivable receivable = Receivable.of(charge.bill(), charge.debtor(), charge.dueOn(), owed);
        List<Posting> bill = revenue(charge, -1);
        if (owed.isPositive())
            bill.add(Posting.debit(new LedgerAccount.Receivable(balance.account()), owed)
                    .on(charge.bill()));
        if (credit.isPositive()) bill.add(Posting.credit(new LedgerAccount.Prepaid(balance.account()), credit));
        List<LedgerEntry> entries = bill.isEmpty()
                ? List.of()
                : List.of(LedgerEntry.of(balance.account(), LedgerEntry.Cause.BILL, charge.bill(), now, bill));
        List<Event> facts =
                owed.isZero() ? List.of(ReceivableChanged.of(balance, receivable, Zone.day(now))) : List.of();
        AccountBalance next = balance.with(balance.prepaid().plus(credit), balance.replacing(receivable));
        return new Booking(next, entries, List.of(), credit, facts);
    }

    static Booking cancel(AccountBalance balance, Receivable owed, Charge charge, Instant now) {
        Money credit = charge.total().min(Money.ZERO).negated();
        Money back = owed.paid().plus(owed.feePaid());
        List<Posting> postings = revenue(charge, 1);
        if (owed.fee().isPositive())
            postings.add(Posting.debit(new LedgerAccount.LateFees(), owed.fee()).on(charge.bill()));
        LedgerAccount.Receivable debtor = new LedgerAccount.Receivable(balance.account());
        if (owed.isOpen()) postings.add(Posting.credit(debtor, owed.open()).on(charge.bill()));
        LedgerAccount.Prepaid ahead = new LedgerAccount.Prepaid(balance.account());
        if (back.isPositive()) postings.add(Posting.credit(ahead, back));
        if (credit.isPositive()) postings.add(Posting.debit(ahead, credit));
        List<LedgerEntry> entries = postings.isEmpty()
                ? List.of()
                : List.of(LedgerEntry.of(
                        balance.account(), LedgerEntry.Cause.BILL_REVERSED, charge.bill(), now, postings));
        Money prepaid = balance.prepaid().plus(back).minus(credit);
        AccountBalance next = balance.with(prepaid, balance.replacing(owed.cancelled()));
        return new Booking(next, entries, List.of(), back.minus(credit), List.of());
    }

    /** One posting for each component that earns something; earning is a credit. */
    private static List<Posting> revenue(Charge charge, int sign) {
        List<Posting> postings = new ArrayList<>();
        new TreeMap<>(charge.revenue()).forEach((component, amount) -> {
            if (!amount.isZero()) postings.add(Posting.debit(new LedgerAccount.Revenue(component), amount.times(sign)));
        });
        return postings;
    }
}
