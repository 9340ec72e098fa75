package org.wattline.application.platform.job;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets people go first: while they ask for answers, parts of long work are done one by one, however many hands there are, so that processors stay
 * free for requests. Nothing waits when nobody asks, and a part that was begun is not interrupted.
 */
public final class Courtesy {
    /** From so many requests a second on people work with the server; fewer are those of pages and probes that ask by themselves. */
    private static final long ASKING = 20;

    private static final long SECOND = 1_000_000_000;
    private static final long WINDOW = SECOND / 10;
    private static final long PAUSE = SECOND / 100;

    private final LongSupplier nanos;
    private final LongAdder requests = new LongAdder();
    private long since;
    private boolean asking;
    private int under;

    /** @param nanos a clock that only ever goes forward, in nanoseconds from anywhere */
    public Courtesy(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** To be told of each request that was served. */
    public void served() {
        requests.increment();
    }

    /** Does a part, when there is room for it. */
    <R> R amid(Supplier<R> part) {
        boolean begun = begin();
        while (!begun && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE);
            begun = begin();
        }
        try {
            return part.get();
        } finally {
            if (begun) end();
        }
    }

    /** Whether a part may begin now; it has then. */
    synchronized boolean begin() {
        if (under > 0 && asking()) return false;
        under++;
        return true;
    }

    synchronized void end() {
        under--;
    }

    private boolean asking() {
        long passed = nanos.getAsLong() - since;
        if (passed >= WINDOW) {
            asking = requests.sumThenReset() * SECOND >= ASKING * passed;
            since += passed;
        }
        return asking;
    }
}
