package org.wattline.application.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/** An outside company that takes customers' money for this one: WeChat Pay, Alipay. */
public interface PaymentChannel {
    Channel channel();

    /**
     * Tells the channel of an order.
     *
     * @return what the customer's phone opens or scans to pay it; empty when the channel cannot be reached or does not want the order
     */
    Optional<String> place(PaymentOrder order);

    /**
     * Reads a notice of the channel. Nothing of it is believed before its signature and age were checked on the bytes as they came.
     *
     * @param headers by lower-case name
     * @param body as it came over the wire
     */
    Notice read(Map<String, String> headers, byte[] body, Instant now);

    /** What became of an order of which no notice came; rejected when the channel cannot be asked or its answer is not believed. */
    Notice ask(PaymentOrder order);

    /** What a channel tells. */
    sealed interface Notice {
        /** The money of an order has come. */
        record Paid(PaymentOrderNo order, ChannelReference transaction, Money amount) implements Notice {}

        /** Genuine, but of no consequence: an order was closed, a payment failed. */
        record NothingPaid(String state) implements Notice {}

        /** Not believed or not understood; the reason is for the log and for nobody else. */
        record Rejected(String why) implements Notice {}
    }
}
