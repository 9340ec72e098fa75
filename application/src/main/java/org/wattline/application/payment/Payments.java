package org.wattline.application.payment;

import java.util.Optional;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/** Payments that were taken. */
public interface Payments {
    Optional<Payment> find(PaymentNo no);

    /**
     * The same, held in a unit of work: whoever else holds or stores it waits until the unit ends and then sees what was stored with it. So what is
     * refunded of a payment, and whether it is taken back, is decided by one after the other (PAY-171).
     */
    Optional<Payment> hold(PaymentNo no);

    /** The payment that a channel knows under its own number. */
    Optional<Payment> find(Channel channel, ChannelReference reference);

    /** What came with the transaction of a payment, for all accounts that it was for, also what was reversed since. */
    Money taken(Payment payment);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number, or with its reference at its channel */
    Payment add(Payment payment);

    /** @throws StaleState when it was stored since it was read */
    Payment save(Payment payment);
}
