package org.wattline.domain.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;

/** Refunds of money that is in no account's balance: what a channel took and is nobody's, and what was paid too much for a business fee. */
public final class HeldMoney {
    private HeldMoney() {}

    /** Where such money stands in the books; empty for a refund out of an account. */
    public static Optional<LedgerAccount> of(Refund refund) {
        return switch (refund.source()) {
            case RefundSource.OfBreak unused -> Optional.of(new LedgerAccount.Suspense(refund.channel()));
            case RefundSource.OfFee(String fee, var payment) -> Optional.of(new LedgerAccount.FeeReceivable(fee));
            case RefundSource.OfPayment unused -> Optional.empty();
            case RefundSource.OfBalance unused -> Optional.empty();
        };
    }

    /** Somebody else approves. @param held where the money stands */
    public static Outcome<Refund.Ended> approve(
            Refund refund, LedgerAccount held, RefundPolicy policy, UnitLevel level, String by, Instant now) {
        LedgerAccount due = new LedgerAccount.RefundDue(refund.channel());
        return refund.due(policy, level, by, now)
                .map(next -> new Refund.Ended(next, entry(refund, LedgerEntry.Cause.REFUND_APPROVED, now, held, due)));
    }

    /** It came to nothing: the money stands where it stood. */
    public static Outcome<Refund.Ended> fail(Refund refund, LedgerAccount held, String why, Instant now) {
        LedgerAccount due = new LedgerAccount.RefundDue(refund.channel());
        return refund.failed(why, now)
                .map(next -> new Refund.Ended(next, entry(refund, LedgerEntry.Cause.REFUND_FAILED, now, due, held)));
    }

    private static LedgerEntry entry(
            Refund refund, LedgerEntry.Cause cause, Instant now, LedgerAccount debit, LedgerAccount credit) {
        return LedgerEntry.of(
                refund.account(),
                cause,
                refund.no(),
                now,
                List.of(Posting.debit(debit, refund.amount()), Posting.credit(credit, refund.amount())));
    }
}
