package org.wattline.application.payment.refund;

import java.util.Optional;
import org.wattline.application.payment.Payments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.quantity.Money;

/** Holds refunds against the payment that they are of, which is held meanwhile: nothing else is decided about it at the same time (PAY-171). */
final class CoveringRefunds {
    private final Payments payments;
    private final Refunds refunds;

    CoveringRefunds(Payments payments, Refunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    /** What is refunded of a payment, or is to be, without one of them. */
    Money others(PaymentNo payment, Optional<Refund> but) {
        return Money.sum(
                refunds.of(payment).stream()
                        .filter(Refund::counts)
                        .filter(each ->
                                but.filter(one -> one.no().equals(each.no())).isEmpty())
                        .toList(),
                Refund::amount);
    }

    /** The refund, if its payment holds it; one that is of no payment is not held against any. */
    Outcome<Refund> covered(Refund refund) {
        Optional<Payment> payment = refund.payment().flatMap(payments::hold);
        return payment.map(held -> refund.covered(held, others(held.no(), Optional.of(refund))))
                .orElseGet(() -> Outcome.done(refund));
    }
}
