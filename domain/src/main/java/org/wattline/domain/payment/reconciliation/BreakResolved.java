package org.wattline.domain.payment.reconciliation;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A break was cleared up, or put aside. */
public record BreakResolved(BreakId id, StatementId statement, Resolution how) implements Event {
    public static final String TYPE = "payment.break-resolved";

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
        return Map.of("break", id.toString(), "statement", statement.toString(), "resolution", how.name());
    }
}
