package org.wattline.domain.connection.evidence;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A consent was given or withdrawn, or somebody answered; the type says which. */
public record EvidenceEvent(String type, String subject, Map<String, String> facts) implements Event {
    public EvidenceEvent {
        facts = Map.copyOf(facts);
    }
}
