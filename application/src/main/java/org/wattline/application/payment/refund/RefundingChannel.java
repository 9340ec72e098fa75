package org.wattline.application.payment.refund;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.quantity.Money;

/** An outside company that gives back money it took. Under one number it gives back once, however often it is told. */
public interface RefundingChannel {
    Channel channel();

    Answer give(Order order);

    /** The refund that a notice of the channel is about; empty for what is not believed. It says nothing more: the channel is asked then. */
    Optional<RefundNo> read(Map<String, String> headers, byte[] body, Instant now);

    /**
     * What is to be given back.
     *
     * @param transaction the channel's number of the payment
     * @param paid what was paid with it
     */
    record Order(RefundNo no, ChannelReference transaction, Money paid, Money amount, String reason) {}

    /** What the channel says. */
    sealed interface Answer {
        /** The customer has the money. */
        record Done(String evidence) implements Answer {}

        /** It is on its way. */
        record UnderWay(String state) implements Answer {}

        /** It will not be given back. */
        record Denied(String why) implements Answer {}

        /** Nobody knows: the channel does not answer, or is not believed. */
        record Unknown(String why) implements Answer {}
    }
}
