package org.wattline.adapter.http.platform.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are being written; they end when the server stops. */
final class OpenStreams {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Closing open() {
        Thread thread = Thread.currentThread();
        threads.add(thread);
        return () -> threads.remove(thread);
    }

    void end() {
        threads.forEach(Thread::interrupt);
    }

    /** Ends the noting of one stream. */
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }
}
