package org.wattline.application.platform.reaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Page;

/** Where each subscriber stands in the event feed. */
public interface Places {
    /** A subscriber's place; before the first event when it has none. */
    Place of(String subscriber);

    /**
     * Reacts and moves the place, together or not at all. Commands that the reaction gives are refused or done each for itself.
     *
     * @return false, without reacting, when the subscriber stands or waits elsewhere by now, or another server deals with it at this moment
     */
    boolean move(Place from, String cursor, Runnable reaction);

    /** Notes that the reaction to the next event failed, and when to try again. */
    void failed(Place from, String error, Instant again);

    /** Moves past an event, and keeps it with its error for people to look at. */
    void setAside(Place from, EventFeed.Recorded event, String error, Instant at);

    /** Events that were set aside, newest first. */
    Page<SetAside> setAside(Page.Request page);

    /**
     * Where a subscriber stands.
     *
     * @param cursor of the last event it has dealt with
     * @param failures how often the next one failed
     * @param notBefore when it may try again
     */
    record Place(String subscriber, String cursor, int failures, Optional<Instant> notBefore) {
        public static Place first(String subscriber) {
            return new Place(subscriber, EventFeed.BEGINNING, 0, Optional.empty());
        }
    }

    /** An event that a subscriber could not deal with. */
    record SetAside(
            UUID id,
            String subscriber,
            String cursor,
            UUID event,
            String type,
            String subject,
            String error,
            Instant at) {}
}
