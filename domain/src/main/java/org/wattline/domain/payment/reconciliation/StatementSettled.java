package org.wattline.domain.payment.reconciliation;

import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.quantity.Money;

/** A day's money has come from a channel. */
public record StatementSettled(StatementId id, Money gross) implements Event {
    public static final String TYPE = "payment.statement-settled";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("statement", id.toString(), "gross", gross.toString());
    }
}
