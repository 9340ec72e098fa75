package org.wattline.domain.payment;

import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Zone;

/** A payment came in and was distributed over the account's bills. */
public record PaymentSettled(Payment payment) implements Event {
    public static final String TYPE = "payment.payment-settled";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return payment.no().value();
    }

    @Override
    public Map<String, String> facts() {
        return facts(payment);
    }

    static Map<String, String> facts(Payment payment) {
        return Map.of(
                "payment", payment.no().value(),
                "account", payment.account().value(),
                "customer", payment.customer().toString(),
                "channel", payment.channel().name(),
                "amount", payment.amount().toString(),
                "day", Zone.day(payment.receivedAt()).toString());
    }
}
