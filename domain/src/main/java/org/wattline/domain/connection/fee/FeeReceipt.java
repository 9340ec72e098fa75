package org.wattline.domain.connection.fee;

import java.time.Instant;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/** Money that came in for a fee (业务费收据). @param payment its number, which is that of the receipt */
public record FeeReceipt(PaymentNo payment, Channel channel, Money amount, Instant at) {}
