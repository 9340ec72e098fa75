package org.wattline.domain.connection.fee;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A fee was charged, paid, relieved, reduced or cancelled; the type says which. */
public record FeeMoved(String type, FeeCharge charge) implements Event {
    public static final String CHARGED = "connection.fee-charged";
    public static final String PAID = "connection.fee-paid";
    public static final String RELIEF_ASKED = "connection.fee-relief-asked";
    public static final String RELIEF_DECIDED = "connection.fee-relief-decided";
    public static final String REDUCED = "connection.fee-reduced";
    public static final String CANCELLED = "connection.fee-cancelled";

    @Override
    public String subject() {
        return charge.application().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "fee", charge.no().value(),
                "application", charge.application().value(),
                "unit", charge.unit().path(),
                "item", charge.notice().item(),
                "amount", charge.notice().amount().toString(),
                "dueOn", charge.notice().dueOn().toString(),
                "open", charge.open().toString(),
                "state", charge.state().name());
    }
}
