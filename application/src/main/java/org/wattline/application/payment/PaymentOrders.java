package org.wattline.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;

/** Orders by which customers pay through a channel. */
public interface PaymentOrders {
    Optional<PaymentOrder> find(PaymentOrderNo no);

    /** Orders that nobody paid as far as is known, opened between two moments, oldest first, after one of them. */
    List<PaymentOrder> unpaid(Instant from, Instant until, Optional<PaymentOrder> after, int limit);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number */
    PaymentOrder add(PaymentOrder order);

    /** @throws StaleState when it was stored since it was read */
    PaymentOrder save(PaymentOrder order);
}
