package org.wattline.domain.metering.route;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Something about a route, a plan or a task of reading; the type says what. */
public record RouteEvent(String type, String subject, Map<String, String> facts) implements Event {
    public RouteEvent {
        facts = Map.copyOf(facts);
    }
}
