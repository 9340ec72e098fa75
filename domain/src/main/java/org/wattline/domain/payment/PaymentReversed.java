package org.wattline.domain.payment;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A payment was taken back; what it had settled is open again. */
public record PaymentReversed(Payment payment) implements Event {
    public static final String TYPE = "payment.payment-reversed";

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
        return PaymentSettled.facts(payment);
    }
}
