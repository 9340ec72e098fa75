package org.wattline.application.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All facts, from the first, in one order that never changes: an event that became visible is never preceded by one that becomes visible
 * later. A reader keeps the cursor of the last event it has dealt with.
 */
public interface EventFeed {
    /** Cursor before the first event. */
    String BEGINNING = "0";

    /**
     * Events after a cursor, oldest first; fewer than {@code limit} only when there are no more.
     *
     * @throws IllegalArgumentException if the cursor is none of this feed
     */
    List<Recorded> after(String cursor, int limit);

    /** Events of some types after a cursor, oldest first; fewer than {@code limit} only when there are no more. */
    default List<Recorded> after(String cursor, Set<String> types, int limit) {
        List<Recorded> wanted = new ArrayList<>();
        List<Recorded> batch = after(cursor, 500);
        while (!batch.isEmpty() && wanted.size() < limit) {
            batch.stream()
                    .filter(event -> types.contains(event.type()))
                    .limit((long) limit - wanted.size())
                    .forEach(wanted::add);
            batch = after(batch.getLast().cursor(), 500);
        }
        return wanted;
    }

    /** The cursor of the newest event, or {@link #BEGINNING}. */
    String end();

    /** Whether a cursor stands before another one. @throws IllegalArgumentException if one of them is none of this feed */
    boolean before(String cursor, String other);

    /** Which types of events lie after a cursor, to the end or as far as one look goes. */
    default Stretch stretch(String cursor) {
        List<Recorded> events = after(cursor, 1_000);
        return new Stretch(
                cursor,
                events.isEmpty() ? cursor : events.getLast().cursor(),
                events.size(),
                events.stream().map(Recorded::type).collect(Collectors.toSet()));
    }

    /** Waits until there may be something after the cursor, or the time is over. */
    void await(String cursor, Duration atMost) throws InterruptedException;

    /**
     * A part of the feed.
     *
     * @param from the cursor before its first event
     * @param to the cursor of its last one; the same where nothing has happened
     * @param events how many there are in it
     * @param types of all its events
     */
    record Stretch(String from, String to, int events, Set<String> types) {
        public Stretch {
            types = Set.copyOf(types);
        }
    }

    /**
     * An event as the feed tells it.
     *
     * @param cursor its place in the feed
     * @param id stable identity, the same in every replay
     * @param at when it happened, by the business clock
     */
    record Recorded(
            String cursor,
            UUID id,
            String type,
            int shape,
            String subject,
            Instant at,
            String actor,
            Map<String, String> facts) {
        /** A fact that must be there. @throws IllegalArgumentException if it is not */
        public String fact(String name) {
            String value = facts.get(name);
            if (value == null) throw new IllegalArgumentException(type + " " + id + " has no fact " + name);
            return value;
        }
    }
}
