package org.wattline.domain.payment.refund;

import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.reconciliation.BreakId;

/** Where the money of a refund is taken from. */
public sealed interface RefundSource {
    /** A payment, or a part of it. */
    record OfPayment(PaymentNo payment) implements RefundSource {}

    /** A payment of a business fee, or a part of it. @param fee number of its notice */
    record OfFee(String fee, PaymentNo payment) implements RefundSource {}

    /** What a closed account has paid ahead. */
    record OfBalance() implements RefundSource {}

    /** Money that a channel took and that is nobody's, put aside in a break of reconciliation. */
    record OfBreak(BreakId held) implements RefundSource {}
}
