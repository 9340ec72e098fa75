package org.wattline.adapter.memory.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.EventFeed;

/** The events in the order of their units' commits; the cursor is the place in the list. */
final class MemoryFeed implements EventFeed {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Recorded> events = new ArrayList<>();

    void append(Draft draft) {
        if (draft.events().isEmpty()) return;
        lock.lock();
        try {
            for (Draft.Published published : draft.events())
                events.add(published.recorded(Integer.toString(events.size() + 1)));
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Recorded> after(String cursor, int limit) {
        int from = place(cursor);
        lock.lock();
        try {
            int first = Math.min(from, events.size());
            return List.copyOf(events.subList(first, (int) Math.min((long) first + limit, events.size())));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String end() {
        lock.lock();
        try {
            return Integer.toString(events.size());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean before(String cursor, String other) {
        return place(cursor) < place(other);
    }

    @Override
    public void await(String cursor, Duration atMost) throws InterruptedException {
        int from = place(cursor);
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (events.size() <= from && left > 0) left = grown.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    private static int place(String cursor) {
        try {
            int place = Integer.parseInt(cursor);
            if (place >= 0) return place;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no cursor of this feed: " + cursor, e);
        }
        throw new IllegalArgumentException("no cursor of this feed: " + cursor);
    }
}
