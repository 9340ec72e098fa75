package org.wattline.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** How incoming money is distributed over the bills of an account. */
final class Receiving {
    private final AccountBalance balance;
    private final AccountNo account;
    private final LedgerEntry.Cause cause;
    private final Object document;
    private final CollectionPolicy policy;
    private final Instant now;
    private final List<Receivable> next = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Posting> fees = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Event> facts = new ArrayList<>();

    /** @param document what the money comes from */
    Receiving(AccountBalance balance, LedgerEntry.Cause cause, Object document, CollectionPolicy policy, Instant now) {
        this.balance = balance;
        this.account = balance.account();
        this.cause = cause;
        this.document = document;
        this.policy = policy;
        this.now = now;
    }

    /** @param source where the money was before */
    Booking of(LedgerAccount source, Money amount) {
        return of(source, amount, Set.of());
    }

    /** @param apart bills that it leaves as they are */
    Booking of(LedgerAccount source, Money amount, Set<BillNo> apart) {
        Money left = amount;
        for (Receivable each : balance.receivables())
            left = each.isOpen() && left.isPositive() && !apart.contains(each.bill())
                    ? settle(each, left)
                    : keep(each, left);
        postings.add(Posting.debit(source, amount));
        if (left.isPositive()) postings.add(Posting.credit(new LedgerAccount.Prepaid(account), left));
        return new Booking(balance.with(balance.prepaid().plus(left), next), entries(), allocations, left, facts);
    }

    private Money keep(Receivable receivable, Money left) {
        next.add(receivable);
        return left;
    }

    private Money settle(Receivable receivable, Money left) {
        LocalDate day = Zone.day(now);
        Money fee = receivable.accrued(policy, day).amount();
        LedgerAccount debtor = new LedgerAccount.Receivable(account);
        if (fee.isPositive()) {
            fees.add(Posting.debit(debtor, fee).on(receivable.bill()));
            fees.add(Posting.credit(new LedgerAccount.LateFees(), fee).on(receivable.bill()));
        }
        Receivable charged = receivable.charged(fee, day);
        Allocation part = charged.settledBy(left, policy.of(receivable.debtor()).order());
        Receivable settled = charged.settled(part);
        next.add(settled);
        allocations.add(part);
        postings.add(Posting.credit(debtor, part.total()).on(receivable.bill()));
        facts.add(ReceivableChanged.of(balance, settled, day));
        return left.minus(part.total());
    }

    private List<LedgerEntry> entries() {
        LedgerEntry paid = LedgerEntry.of(account, cause, document, now, postings);
        if (fees.isEmpty()) return List.of(paid);
        return List.of(LedgerEntry.of(account, LedgerEntry.Cause.LATE_FEE, document, now, fees), paid);
    }
}
