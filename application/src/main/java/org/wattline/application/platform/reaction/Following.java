package org.wattline.application.platform.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.Unavailable;

/**
 * One subscriber on its way along the feed. Events that it does not want are passed over in memory; its stored place moves with each event that
 * it wants, and now and then.
 */
final class Following {
    private static final System.Logger LOG = System.getLogger(Following.class.getName());
    /** Events of one query and of one unit; a unit that stays open holds the feed back. */
    private static final int STEP = 200;

    private static final int MOVE_AFTER = 100;
    private static final int TRIES = 7;

    private final Subscriber subscriber;
    private final EventFeed feed;
    private final Places places;
    private final BusinessClock clock;
    private volatile Places.Place place;
    private String cursor = EventFeed.BEGINNING;
    private int leaps;
    private int reactions;
    /** Whether the place is known; it is not at first, nor when another server turned out to have moved it. */
    private boolean sure;

    private final ReentrantLock running = new ReentrantLock();
    private final Semaphore wanted = new Semaphore(0);
    /** How far the feed is known to reach. */
    private volatile Optional<String> reach = Optional.empty();

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

    /** Passes over a part of the feed in which nothing is that it wants; otherwise whoever {@link #await}s goes on. */
    void told(EventFeed.Stretch stretch) {
        reach = Optional.of(stretch.to());
        if (!passes(stretch)) wake();
    }

    private boolean passes(EventFeed.Stretch stretch) {
        if (!running.tryLock()) return false;
        try {
            if (!sure || place.notBefore().isPresent() || feed.before(cursor, stretch.from())) return false;
            if (!feed.before(cursor, stretch.to())) return true;
            if (leaps >= MOVE_AFTER || !Collections.disjoint(subscriber.types(), stretch.types())) return false;
            cursor = stretch.to();
            leaps++;
            return true;
        } finally {
            running.unlock();
        }
    }

    void wake() {
        if (wanted.availablePermits() == 0) wanted.release();
    }

    /** Waits until it was told of something that it wants, or the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (wanted.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) wanted.drainPermits();
    }

    /** Deals with all that is there and due. @return how many reactions there were */
    int runOnce() {
        running.lock();
        try {
            reactions = 0;
            while (step(feed.end()) > 0) continue;
            return reactions;
        } finally {
            running.unlock();
        }
    }

    /**
     * Deals with what is due of what it was told of. It goes on at once only after a full step: what comes meanwhile it is told of, and takes together, so
     * that a busy feed does not cost a query and a commit for every few events.
     */
    void goOn() {
        running.lock();
        try {
            while (step(reach.orElseGet(feed::end)) >= STEP) continue;
        } finally {
            running.unlock();
        }
    }

    /** @param end up to which all that it wants was to be found before it asks @return how many events it got past */
    private int step(String end) {
        if (!sure) stand(places.of(name()));
        if (!due()) return 0;
        if (!feed.before(cursor, end)) {
            if (leaps >= MOVE_AFTER) movePast(cursor, () -> {});
            return 0;
        }
        List<EventFeed.Recorded> events = feed.after(cursor, subscriber.types(), STEP);
        if (events.isEmpty()) {
            passOver(end);
            return 0;
        }
        return react(events) ? events.size() : 0;
    }

    /**
     * Deals with several events in one unit, because a busy feed would otherwise cost a commit per event. When one fails, all are undone, those before it
     * are dealt with again without it, and it alone has failed. When already the look-up for all of them fails, each is dealt with alone.
     *
     * @return whether the subscriber got past them
     */
    private boolean react(List<EventFeed.Recorded> events) {
        if (events.isEmpty()) return true;
        AtomicInteger at = new AtomicInteger(-1);
        try {
            boolean moved = movePast(events.getLast().cursor(), () -> {
                Consumer<EventFeed.Recorded> reaction = subscriber.reactionTo(events);
                for (int i = 0; i < events.size(); i++) {
                    at.set(i);
                    reaction.accept(events.get(i));
                }
            });
            if (moved) reactions += events.size();
            return moved;
        } catch (Unavailable away) {
            // The event is not to blame; it is not set aside, however long the storage has no room.
            throw away;
        } catch (Exception e) {
            if (at.get() < 0 && events.size() > 1) return events.stream().allMatch(event -> react(List.of(event)));
            int failed = Math.max(0, at.get());
            return react(events.subList(0, failed))
                    && fail(events.get(failed), e)
                    && react(events.subList(failed + 1, events.size()));
        }
    }

    /** Between the cursor and the end there was nothing that it wants. */
    private void passOver(String end) {
        cursor = end;
        if (++leaps >= MOVE_AFTER) movePast(end, () -> {});
    }

    /** Whether it may go on now; otherwise it pauses after a failure. */
    boolean due() {
        Instant now = clock.now();
        return place.notBefore().map(again -> !now.isBefore(again)).orElse(true);
    }

    private boolean movePast(String target, Runnable reaction) {
        boolean moved = places.move(place, target, reaction);
        if (moved) stand(new Places.Place(name(), target, 0, Optional.empty()));
        else sure = false;
        return moved;
    }

    private void stand(Places.Place now) {
        if (!now.cursor().equals(place.cursor()) || cursor.equals(EventFeed.BEGINNING)) {
            cursor = now.cursor();
            leaps = 0;
        }
        place = now;
        sure = true;
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
