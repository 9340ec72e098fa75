package org.wattline.domain.connection.fee;

import java.time.Instant;
import java.util.List;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.quantity.Money;

/** How fees stand in the ledger: what is owed against what is earned, and money against what is owed. */
final class FeeEntry {
    private FeeEntry() {}

    /** So much less is owed and earned; more where it is negative. */
    static LedgerEntry lowered(FeeCharge charge, LedgerEntry.Cause cause, Object document, Money less, Instant now) {
        LedgerAccount earned = new LedgerAccount.FeeRevenue(charge.notice().item());
        return LedgerEntry.of(
                charge.books(),
                cause,
                document,
                now,
                List.of(Posting.debit(earned, less), Posting.credit(owed(charge), less)));
    }

    static LedgerEntry paid(FeeCharge charge, PaymentNo payment, Channel channel, Money amount, Instant now) {
        return LedgerEntry.of(
                charge.books(),
                LedgerEntry.Cause.PAYMENT,
                payment,
                now,
                List.of(
                        Posting.debit(new LedgerAccount.Clearing(channel), amount),
                        Posting.credit(owed(charge), amount)));
    }

    private static LedgerAccount owed(FeeCharge charge) {
        return new LedgerAccount.FeeReceivable(charge.no().value());
    }
}
