package org.wattline.application.platform.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;

/**
 * One subscriber on its way along the feed. Events that it does not want are passed over in memory; its stored place moves with each event that
 * it wants, and now and then.
 */
final class Following {
    private static final System.Logger LOG = System.getLogger(Following.class.getName());
    private static final int STEP = 200;
    private static final int MOVE_AFTER = 1000;
    private static final int TRIES = 7;

    private final Subscriber subscriber;
    private final EventFeed feed;
    private final Places places;
    private final BusinessClock clock;
    private Places.Place place;
    private volatile String cursor = EventFeed.BEGINNING;
    private int passedOver;

    Following(Subscriber subscriber, EventFeed feed, Places places, BusinessClock clock) {
        this.subscriber = subscriber;
        this.feed = feed;
        this.places = places;
        this.clock = clock;
        this.place = Places.Place.first(subscriber.name());
    }

    String name() {
        return subscriber.name();
    }

    /** The last event that it has read. */
    String cursor() {
        return cursor;
    }

    /** Deals with all that is there and due. @return how many reactions there were */
    synchronized int runOnce() {
        stand(places.of(name()));
        int reactions = 0;
        while (due()) {
            List<EventFeed.Recorded> events = feed.after(cursor, STEP);
            for (EventFeed.Recorded event : events) {
                if (!subscriber.types().contains(event.type())) {
                    cursor = event.cursor();
                    passedOver++;
                    continue;
                }
                OptionalInt past = react(event);
                if (past.isEmpty()) return reactions;
                reactions += past.getAsInt();
            }
            if (passedOver >= MOVE_AFTER) movePast(cursor, () -> {});
            if (events.size() < STEP) return reactions;
        }
        return reactions;
    }

    /** Whether it may go on now; otherwise it pauses after a failure. */
    synchronized boolean due() {
        Instant now = clock.now();
        return place.notBefore().map(again -> !now.isBefore(again)).orElse(true);
    }

    /** Deals with an event. @return how many reactions that was; empty when the subscriber does not get past it now */
    private OptionalInt react(EventFeed.Recorded event) {
        try {
            return movePast(event.cursor(), () -> subscriber.on(event)) ? OptionalInt.of(1) : OptionalInt.empty();
        } catch (Exception e) {
            return fail(event, e) ? OptionalInt.of(0) : OptionalInt.empty();
        }
    }

    private boolean movePast(String target, Runnable reaction) {
        boolean moved = places.move(place, target, reaction);
        if (moved) stand(new Places.Place(name(), target, 0, Optional.empty()));
        return moved;
    }

    private void stand(Places.Place now) {
        if (!now.cursor().equals(place.cursor()) || cursor.equals(EventFeed.BEGINNING)) {
            cursor = now.cursor();
            passedOver = 0;
        }
        place = now;
    }

    /** @return whether the event was set aside */
    private boolean fail(EventFeed.Recorded event, Exception e) {
        String error = e.getClass().getSimpleName() + ": " + e.getMessage();
        String what = "subscriber " + name() + " failed at event " + event.id() + " (" + event.type() + ")";
        int failures = place.failures() + 1;
        if (failures < TRIES) {
            LOG.log(System.Logger.Level.WARNING, what + ", try " + failures, e);
            places.failed(place, error, clock.now().plus(pause(failures)));
        } else {
            LOG.log(System.Logger.Level.ERROR, what + " for the last time; it is set aside", e);
            places.setAside(place, event, error, clock.now());
        }
        stand(places.of(name()));
        return failures >= TRIES;
    }

    /** 5 s, 20 s, 80 s, 5 min, 21 min, then an hour. */
    private static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(5L << 2 * (failures - 1));
        return pause.compareTo(Duration.ofHours(1)) < 0 ? pause : Duration.ofHours(1);
    }
}
