package org.wattline.application.platform;

import java.util.List;
import org.wattline.domain.kernel.Event;

/** Where a unit of work leaves its facts: they become part of the event feed if and only if the unit commits. */
public interface Outbox {
    /** @throws IllegalStateException outside a unit of work */
    void publish(List<Event> events);

    default void publish(Event event) {
        publish(List.of(event));
    }
}
