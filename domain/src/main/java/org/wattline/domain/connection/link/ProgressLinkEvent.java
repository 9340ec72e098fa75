package org.wattline.domain.connection.link;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A link to an application's progress was opened or revoked; the type says which. The token is never told. */
public record ProgressLinkEvent(String type, String subject, Map<String, String> facts) implements Event {
    public ProgressLinkEvent {
        facts = Map.copyOf(facts);
    }
}
