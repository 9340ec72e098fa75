package org.wattline.domain.metering.ruleset;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Something became of a version of the rules of validation; the type says what. */
public record RuleSetEvent(String type, String subject, Map<String, String> facts) implements Event {
    public RuleSetEvent {
        facts = Map.copyOf(facts);
    }
}
