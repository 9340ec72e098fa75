package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Starts the database server again when it is gone though nobody stopped it: PostgreSQL gives up when the disk has no room for its log, and stays away even
 * when there is room again; systems short of memory kill it.
 */
final class Reviving implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Reviving.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Starting starting;
    private final int port;
    private final Thread watch;
    private boolean told;

    private Reviving(Starting starting, int port) {
        this.starting = starting;
        this.port = port;
        this.watch = Thread.ofVirtual().name("embedded-postgres-watch").unstarted(this::watch);
    }

    /** @param port on which everybody expects it */
    static Reviving watch(Starting starting, int port) {
        Reviving reviving = new Reviving(starting, port);
        reviving.watch.start();
        return reviving;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (starting.serves()) return;
            if (!told)
                LOG.log(Level.WARNING, "the embedded PostgreSQL is gone; it is started again as soon as it can be");
            told = true;
            starting.again(port);
            LOG.log(Level.WARNING, "the embedded PostgreSQL serves again");
            told = false;
        } catch (NotStarted | IOException | UncheckedIOException notYet) {
            LOG.log(Level.DEBUG, "the embedded PostgreSQL does not start yet", notYet);
        }
    }

    /** From now on it may be stopped. */
    @Override
    public void close() {
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
