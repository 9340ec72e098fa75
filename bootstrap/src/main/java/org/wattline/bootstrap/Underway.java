package org.wattline.bootstrap;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is made on a thread of its own while the caller does what does not need it, as the database starts while the rest is wired.
 *
 * @param <T> what is made
 */
public final class Underway<T> implements Supplier<T> {
    private final CompletableFuture<T> made;

    private Underway(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Begins to make it. */
    public static <T> Underway<T> begin(Supplier<T> work) {
        CompletableFuture<T> made = new CompletableFuture<>();
        Thread.ofVirtual().name("underway").start(() -> {
            try {
                made.complete(work.get());
            } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
            }
        });
        return new Underway<>(made);
    }

    /** What is there already. */
    static <T> Underway<T> done(T made) {
        return new Underway<>(CompletableFuture.completedFuture(made));
    }

    /** Waits for it. @throws RuntimeException what the making threw */
    @Override
    public T get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /** Waits for it as well, empty if it could not be made: for who has to tidy up after it. */
    public Optional<T> finished() {
        try {
            return Optional.of(made.join());
        } catch (CompletionException | CancellationException failed) {
            return Optional.empty();
        }
    }
}
