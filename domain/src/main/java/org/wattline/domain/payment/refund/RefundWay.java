package org.wattline.domain.payment.refund;

import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.quantity.Money;

/** How the money of a refund goes out (退费方式): the way it came, unless that way does not exist or the account is closed. */
public sealed interface RefundWay {
    /**
     * Back through the channel.
     *
     * @param transaction the channel's number of the payment
     * @param paid what was paid with it, for all accounts that it was for
     */
    record ByChannel(ChannelReference transaction, Money paid) implements RefundWay {}

    /** In cash, where it came in cash. */
    record AtCounter() implements RefundWay {}

    /** To the holder's bank account. */
    record ToBank(BankAccount account) implements RefundWay {}

    /** The way that a payment came. */
    static RefundWay of(Payment payment) {
        return of(payment, payment.amount());
    }

    /** The way that a payment came. @param taken what the channel took with its transaction, for other accounts too (PAY-165) */
    static RefundWay of(Payment payment, Money taken) {
        boolean online = payment.channel() == Channel.WECHAT_PAY || payment.channel() == Channel.ALIPAY;
        return online
                ? payment.transaction()
                        .<RefundWay>map(transaction -> new ByChannel(transaction, taken))
                        .orElseGet(AtCounter::new)
                : new AtCounter();
    }
}
