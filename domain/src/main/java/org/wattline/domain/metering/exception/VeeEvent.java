package org.wattline.domain.metering.exception;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** An exception was raised or dealt with, or values were edited; the type says which. */
public record VeeEvent(String type, String subject, Map<String, String> facts) implements Event {
    public VeeEvent {
        facts = Map.copyOf(facts);
    }
}
