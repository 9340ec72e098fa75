package org.wattline.bootstrap.wiring;

import java.time.Duration;

/**
 * Something that a server does again and again beside its requests, such as sending due messages.
 *
 * @param every pause between two runs
 * @param run one run; when it says that there was something to do, the next one follows at once
 * @param end what is done after the last run
 */
public record Background(String name, Duration every, Run run, Runnable end) {
    public Background(String name, Duration every, Run run) {
        this(name, every, run, () -> {});
    }

    /** One run. */
    @FunctionalInterface
    public interface Run {
        /** @return whether there was something to do */
        boolean once();
    }
}
