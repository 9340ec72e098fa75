package org.wattline.application.payment;

import java.util.Optional;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;

/** Payments that were taken. */
public interface Payments {
    Optional<Payment> find(PaymentNo no);

    /** The payment that a channel knows under its own number. */
    Optional<Payment> find(Channel channel, ChannelReference reference);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number, or with its reference at its channel */
    Payment add(Payment payment);

    /** @throws StaleState when it was stored since it was read */
    Payment save(Payment payment);
}
