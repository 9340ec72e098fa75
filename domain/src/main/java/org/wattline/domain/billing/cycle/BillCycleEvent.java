package org.wattline.domain.billing.cycle;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Something about a bill cycle; the type says what. */
public record BillCycleEvent(String type, String subject, Map<String, String> facts) implements Event {
    public BillCycleEvent {
        facts = Map.copyOf(facts);
    }
}
