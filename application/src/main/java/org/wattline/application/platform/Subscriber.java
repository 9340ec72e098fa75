package org.wattline.application.platform;

import java.util.Set;

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
}
