package org.wattline.adapter.http.platform.server;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;

/**
 * Lets requests that met at one resource take turns: whoever names no version cannot have seen a stale one, so the one that came second is
 * carried out on what the first left. Nearly all requests meet nobody and pass at once; after a clash those to the same path queue up in this
 * process, and those of other processes are met by trying again.
 */
final class Turns {
    private static final int TRIES = 8;
    private static final int QUEUES = 64;

    private final List<ReentrantLock> queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(QUEUES).toList();

    /**
     * Carries a unit out, again if it met another.
     *
     * @param unit leaves nothing behind when it throws
     * @throws StaleState when it met others every time
     */
    <T> T take(String path, Supplier<T> unit) {
        ReentrantLock queue = queues.get(Math.floorMod(path.hashCode(), QUEUES));
        if (!queue.isLocked()) {
            try {
                return unit.get();
            } catch (StaleState | AlreadyThere _) {
                return inTurn(queue, unit);
            }
        }
        return inTurn(queue, unit);
    }

    private static <T> T inTurn(ReentrantLock queue, Supplier<T> unit) {
        queue.lock();
        try {
            return again(unit);
        } finally {
            queue.unlock();
        }
    }

    private static <T> T again(Supplier<T> unit) {
        for (int tries = 1; ; tries++) {
            try {
                return unit.get();
            } catch (StaleState | AlreadyThere met) {
                if (tries == TRIES) throw met;
            }
        }
    }
}
