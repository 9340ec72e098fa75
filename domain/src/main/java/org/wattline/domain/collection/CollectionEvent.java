package org.wattline.domain.collection;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Something about the collection of an account; the type says what. */
public record CollectionEvent(String type, String subject, Map<String, String> facts) implements Event {
    public CollectionEvent {
        facts = Map.copyOf(facts);
    }
}
