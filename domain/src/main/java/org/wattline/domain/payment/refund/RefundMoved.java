package org.wattline.domain.payment.refund;

import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.payment.reconciliation.BreakId;

/** A refund was requested, decided on, paid, or came to nothing. */
public record RefundMoved(Refund refund) implements Event {
    public static final String TYPE = "payment.refund-moved";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return refund.no().value();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "refund", refund.no().value(),
                "account", refund.account().value(),
                "customer", refund.customer().toString(),
                "amount", refund.amount().toString(),
                "state", refund.state().name()));
        if (refund.source() instanceof RefundSource.OfBreak(BreakId held)) facts.put("break", held.toString());
        return Map.copyOf(facts);
    }
}
