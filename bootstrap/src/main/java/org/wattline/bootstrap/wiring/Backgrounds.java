package org.wattline.bootstrap.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the server's recurring work, each on a thread of its own, until it is closed. A failure is logged and the work goes on. */
public final class Backgrounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Backgrounds.class);

    private final CountDownLatch ending = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    public void start(Iterable<Background> works) {
        for (Background work : works)
            threads.add(Thread.ofVirtual().name("background-" + work.name()).start(() -> repeat(work)));
    }

    private void repeat(Background work) {
        try {
            while (!ending.await(once(work) ? 0 : work.every().toMillis(), TimeUnit.MILLISECONDS)) {
                // The condition does the work.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            work.end().run();
        }
    }

    private static boolean once(Background work) {
        try {
            return work.run().once();
        } catch (RuntimeException e) {
            LOG.error("background work {} failed; it is tried again", work.name(), e);
            return false;
        }
    }

    @Override
    public void close() {
        ending.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
