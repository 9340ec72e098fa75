package org.wattline.application.payment.debit;

import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.quantity.Money;

/** A channel that takes money from wallets by agreements of their owners. Under one number it takes once, however often it is told. */
public interface DebitingChannel {
    Channel channel();

    /** Whether the owner of a wallet lets this company take money from it; false also when the channel does not answer. */
    boolean agreed(WalletAgreement agreement);

    /** Tells the channel before the debit, where it wants to be told (预扣费通知). @return whether it knows of it now */
    boolean announce(WalletAgreement agreement, Money amount);

    Answer take(Order order);

    /** The customer wants no more debits. @return whether the channel knows of it now */
    boolean end(WalletAgreement agreement);

    /** What is to be taken. @param subject what the customer reads in the wallet */
    record Order(DebitNo no, WalletAgreement agreement, Money amount, String subject) {}

    /** What the channel says. */
    sealed interface Answer {
        /** It has the money. */
        record Taken(ChannelReference transaction) implements Answer {}

        /** It did not take the money, and will not under this number. */
        record Refused(String code) implements Answer {}

        /** It will take it, or nobody knows: it is asked again under the same number. */
        record Unknown(String why) implements Answer {}
    }
}
