package org.wattline.domain.payment.bankstatement;

import java.time.LocalDate;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/** A payment in the books that reaches the bank by itself. */
public record OwnTransfer(Channel channel, ChannelReference reference, PaymentNo payment, Money amount, LocalDate day) {
    /** What the bank's line would stand for. */
    public Meant.Transfer meant() {
        return new Meant.Transfer(channel, reference);
    }
}
