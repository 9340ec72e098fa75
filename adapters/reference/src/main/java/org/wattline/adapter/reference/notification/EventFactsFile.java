package org.wattline.adapter.reference.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.notification.EventFacts;

/** Reads {@code event-facts.json}: the facts of each type of event; those with a question mark are there only sometimes. */
public final class EventFactsFile {
    private static final String SOMETIMES = "?";

    private EventFactsFile() {}

    public static EventFacts read(ReferenceFile file, ReferenceFaults faults) {
        Map<String, EventFacts.Facts> events = new HashMap<>();
        JsonNode list = JsonNodes.read(file, faults).root().path("events");
        list.properties().forEach(event -> events.put(event.getKey(), facts(event.getValue())));
        return new EventFacts(events);
    }

    private static EventFacts.Facts facts(JsonNode names) {
        Set<String> always = new HashSet<>();
        Set<String> sometimes = new HashSet<>();
        for (JsonNode name : names) {
            String text = name.asText();
            if (text.endsWith(SOMETIMES)) sometimes.add(text.substring(0, text.length() - 1));
            else always.add(text);
        }
        return new EventFacts.Facts(always, sometimes);
    }
}
