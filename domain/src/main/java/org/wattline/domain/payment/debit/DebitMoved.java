package org.wattline.domain.payment.debit;

import java.util.Locale;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A debit was announced, sent, taken, failed or withdrawn. The customer is told of the first and of failures. */
public record DebitMoved(Debit debit) implements Event {
    public static final String ANNOUNCED = "payment.debit-announced";

    @Override
    public String type() {
        return "payment.debit-" + debit.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return debit.no().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "debit", debit.no().value(),
                "mandate", debit.mandate().value(),
                "account", debit.account().value(),
                "customer", debit.customer().toString(),
                "bill", debit.bill().value(),
                "amount", debit.amount().toString(),
                "debitOn", debit.debitOn().toString());
    }
}
