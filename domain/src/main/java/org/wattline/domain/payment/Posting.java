package org.wattline.domain.payment;

import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.quantity.Money;

/**
 * One side of a ledger entry (分录).
 *
 * @param amount positive for a debit, negative for a credit; never zero
 * @param bill the bill it concerns, for receivables and late fees
 */
public record Posting(LedgerAccount account, Money amount, Optional<BillNo> bill) {
    public Posting {
        if (amount.isZero()) throw new IllegalArgumentException("a posting moves money");
    }

    public static Posting debit(LedgerAccount account, Money amount) {
        return new Posting(account, amount, Optional.empty());
    }

    public static Posting credit(LedgerAccount account, Money amount) {
        return new Posting(account, amount.negated(), Optional.empty());
    }

    public Posting on(BillNo concerned) {
        return new Posting(account, amount, Optional.of(concerned));
    }
}
