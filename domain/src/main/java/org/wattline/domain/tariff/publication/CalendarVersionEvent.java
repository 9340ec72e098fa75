package org.wattline.domain.tariff.publication;

import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Event;

/** An edition of a time-of-use calendar was drafted, proposed, returned, published, superseded or withdrawn; the type says which. */
public record CalendarVersionEvent(String type, CalendarKey key, Map<String, String> facts) implements Event {
    public CalendarVersionEvent {
        facts = Map.copyOf(facts);
    }

    static CalendarVersionEvent of(String type, CalendarVersion version) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("calendar", version.key().calendar());
        facts.put("version", version.key().version());
        facts.put("from", version.inForce().from().toString());
        version.inForce().to().ifPresent(day -> facts.put("to", day.toString()));
        return new CalendarVersionEvent(type, version.key(), facts);
    }

    @Override
    public String subject() {
        return key.toString();
    }
}
