package org.wattline.domain.payment.reconciliation;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** The statement of a day is not there in time. @param why what the channel says */
public record StatementMissing(StatementId id, String why) implements Event {
    public static final String TYPE = "payment.statement-missing";

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
        return Map.of("channel", id.channel().name(), "day", id.day().toString(), "why", why);
    }
}
