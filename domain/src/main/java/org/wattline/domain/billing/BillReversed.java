package org.wattline.domain.billing;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** An issued bill was reversed by its negative copy. */
public record BillReversed(Bill reversed, Bill contrary) implements Event {
    public static final String TYPE = "billing.bill-reversed";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return reversed.no().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "bill", reversed.no().value(),
                "account", reversed.account().value(),
                "customer", reversed.customer().toString(),
                "reversal", contrary.no().value(),
                "amount", contrary.total().toString());
    }
}
