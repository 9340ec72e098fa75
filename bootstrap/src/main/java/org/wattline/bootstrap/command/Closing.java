package org.wattline.bootstrap.command;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;
import org.wattline.bootstrap.Exit;

/** Stops what was started, last first, exactly once: at the end of a verb, when it fails, or on Ctrl-C and SIGTERM. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean serving;

    /** Ends the process with success after a signal, once the server was up: being stopped is how a server ends. */
    Closing onSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close();
            if (serving()) {
                Runtime.getRuntime().halt(Exit.DONE.code());
            }
        }));
        return this;
    }

    synchronized <T extends AutoCloseable> T add(T one) {
        started.push(one);
        return one;
    }

    synchronized void nowServing() {
        serving = true;
    }

    private synchronized boolean serving() {
        return serving;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Closing.class).error("could not be stopped in good order", e);
            }
        }
    }
}
