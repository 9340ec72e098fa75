package org.wattline.application.platform;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A part of the system that reacts to facts: each event once, in order, together with what the reaction stores. An event that fails is
 * tried again with growing pauses; after the last try it is put aside with its error and the subscriber goes on.
 */
public interface Subscriber {
    /** Stable name under which the place in the feed is kept. */
    String name();

    /** The types of events it wants. */
    Set<String> types();

    /** Reacts; runs inside a unit of work of its own. */
    void on(EventFeed.Recorded event);

    /**
     * The reaction to events that follow each other; what all of them need can be looked up here at once. Runs inside the unit of work in
     * which they are dealt with, one after the other.
     */
    default Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        return this::on;
    }
}
