package org.wattline.domain.payment;

import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/**
 * What becomes of a bill when money that had settled it is given back (PAY-217): the days on which it was paid are no days of arrears, so that the late fee of
 * what is open again grows from the day after. What was open all the time bears its fee up to this day.
 *
 * @param now the bill afterwards
 * @param opened what is open again
 * @param fees postings of the fee of what was open all the time
 */
record Reopening(Receivable now, Money opened, List<Posting> fees) {
    static Reopening of(
            AccountNo account, Receivable settled, Allocation part, CollectionPolicy policy, LocalDate day) {
        Money fee = settled.accrued(policy, day).amount();
        Receivable charged = settled.charged(fee, day);
        Receivable open = charged.reopened(part, day);
        List<Posting> fees = fee.isPositive()
                ? List.of(
                        Posting.debit(new LedgerAccount.Receivable(account), fee)
                                .on(settled.bill()),
                        Posting.credit(new LedgerAccount.LateFees(), fee).on(settled.bill()))
                : List.of();
        return new Reopening(open, open.open().minus(charged.open()), fees);
    }
}
