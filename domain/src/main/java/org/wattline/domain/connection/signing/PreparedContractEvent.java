package org.wattline.domain.connection.signing;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A contract that was made ready for an application will never begin. */
public record PreparedContractEvent(String subject, Map<String, String> facts) implements Event {
    public PreparedContractEvent {
        facts = Map.copyOf(facts);
    }

    @Override
    public String type() {
        return "connection.contract-given-up";
    }
}
