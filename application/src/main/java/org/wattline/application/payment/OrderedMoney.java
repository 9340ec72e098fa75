package org.wattline.application.payment;

import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderRefusal;

/** Books the money that a channel took for an order for several accounts together, within the unit of work that confirms the order. */
@FunctionalInterface
public interface OrderedMoney {
    /** Where there are no such orders. */
    OrderedMoney NONE = (who, order, transaction) -> Outcome.refused(PaymentOrderRefusal.UNKNOWN_ORDER);

    /**
     * All shares are booked, or none.
     *
     * @param transaction the channel's number of the whole
     * @return the payment of the first share
     */
    Outcome<PaymentNo> take(Caller who, PaymentOrder order, ChannelReference transaction);
}
