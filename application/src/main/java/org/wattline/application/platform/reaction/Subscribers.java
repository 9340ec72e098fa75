package org.wattline.application.platform.reaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;

/** Lets all subscribers follow the feed. Several servers may do so at once; each event is still dealt with once. */
public final class Subscribers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Subscribers.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);
    private static final long PACE_MILLIS = 100;
    /** Where as much happens as this in one look, more may gather before the next one. */
    private static final int BUSY_EVENTS = 25;

    private static final long BUSY_PACE_MILLIS = 400;

    private final EventFeed feed;
    private final List<Following> all;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    public Subscribers(Collection<Subscriber> subscribers, EventFeed feed, Places places, BusinessClock clock) {
        this.feed = feed;
        this.all = subscribers.stream()
                .map(subscriber -> new Following(subscriber, feed, places, clock))
                .toList();
        if (subscribers.stream().map(Subscriber::name).distinct().count() < subscribers.size())
            throw new IllegalArgumentException("two subscribers have one name");
    }

    /** Deals with all events that are there and due, on the calling thread. @return how many reactions there were */
    public int runOnce() {
        int reactions = 0;
        for (int before = -1; before < reactions; ) {
            before = reactions;
            for (Following one : all) reactions += one.runOnce();
        }
        return reactions;
    }

    /** Begins to follow the feed in the background: one looks at what happens, and tells each subscriber of what it wants. */
    public void start() {
        threads.add(Thread.ofVirtual().name("event feed").start(this::read));
        for (Following one : all)
            threads.add(Thread.ofVirtual().name("subscriber " + one.name()).start(() -> follow(one)));
    }

    private void read() {
        try {
            Optional<String> read = Optional.empty();
            // The pace lets events gather, so that a busy feed is not read once per event, and not answered by a commit
            // of each subscriber.
            long pace = PACE_MILLIS;
            while (!stopped.await(pace, TimeUnit.MILLISECONDS)) {
                try {
                    String from = read.isPresent() ? read.get() : feed.end();
                    feed.await(from, LONGEST_LOOK);
                    EventFeed.Stretch stretch = feed.stretch(from);
                    if (!stretch.to().equals(from)) all.forEach(one -> one.told(stretch));
                    read = Optional.of(stretch.to());
                    pace = stretch.events() < BUSY_EVENTS ? PACE_MILLIS : BUSY_PACE_MILLIS;
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "the feed cannot be read", e);
                    if (stopped.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Following one) {
        try {
            while (stopped.getCount() > 0) {
                try {
                    one.goOn();
                    if (one.due()) one.await(LONGEST_WAIT);
                    else if (stopped.await(1, TimeUnit.SECONDS)) return;
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "subscriber " + one.name() + " cannot read the feed", e);
                    if (stopped.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the reactions under way. */
    @Override
    public void close() {
        stopped.countDown();
        all.forEach(Following::wake);
        try {
            for (Thread thread : threads) thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
