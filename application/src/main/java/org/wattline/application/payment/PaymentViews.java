package org.wattline.application.payment;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/** Payments, for lists. */
public interface PaymentViews {
    /** Payments, newest first. */
    Page<Row> list(Scope scope, Filter filter, Page.Request page);

    /** Which payments are wanted. */
    record Filter(Optional<AccountNo> account, Optional<Channel> channel) {}

    /** @param state {@code RECEIVED}, {@code SETTLED} or {@code REVERSED} */
    record Row(
            PaymentNo no,
            AccountNo account,
            Channel channel,
            Optional<ChannelReference> reference,
            Money amount,
            Instant receivedAt,
            String state) {}
}
