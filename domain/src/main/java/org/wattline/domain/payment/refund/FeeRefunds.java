package org.wattline.domain.payment.refund;

import java.time.Instant;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.quantity.Money;

/** Refunds of business fees that were paid and are not owed any more (业务费退费): taken from what the fee's notice has too much. */
public final class FeeRefunds {
    private FeeRefunds() {}

    /**
     * Asks that a payment of a fee, or a part of it, go back the way it came.
     *
     * @param fee number of the notice
     * @param before what was refunded of the payment, or is to be
     */
    public static Outcome<Change<Refund>> requested(
            RefundNo no,
            String fee,
            Payment payment,
            Money before,
            Money amount,
            String reason,
            String by,
            Instant now) {
        if (!amount.isPositive() || before.plus(amount).compareTo(payment.amount()) > 0)
            return Outcome.refused(RefundRefusal.MORE_THAN_PAID);
        Refund refund = new Refund(
                no,
                new RefundSource.OfFee(fee, payment.no()),
                payment.account(),
                payment.customer(),
                payment.unit(),
                payment.channel(),
                RefundWay.of(payment),
                amount,
                reason,
                by,
                now,
                new Refund.Requested(),
                Version.NEW);
        return Outcome.done(Change.of(refund, new RefundMoved(refund)));
    }
}
