package org.wattline.application.platform.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How many parts of a long piece of work are done side by side. What comes of it does not depend on their number: results are taken one by
 * one, in the order of the parts, by the thread that began the work.
 *
 * @param count at least one; no more than there are processors is of use where the work computes
 * @param courtesy who goes first
 */
public record Hands(int count, Courtesy courtesy) {
    public Hands {
        if (count < 1) throw new IllegalArgumentException("no work without a hand: " + count);
    }

    /** Hands that let nobody go first. */
    public Hands(int count) {
        this(count, new Courtesy(() -> 0));
    }

    /**
     * Does all parts. Never more than {@code count + 1} of them are under way or wait to be taken, however many there are.
     *
     * @param parts gives the next part, empty after the last; asked by the calling thread
     * @param work does one part; called by other threads, several at once
     * @param taken takes what came of a part; called by the calling thread
     * @throws RuntimeException what a part threw, after those under way have ended; no later part is taken then
     */
    public <P, R> void work(
            Supplier<Optional<P>> parts, Function<? super P, ? extends R> work, Consumer<? super R> taken) {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            Deque<Future<R>> under = new ArrayDeque<>();
            for (Optional<P> next = parts.get(); next.isPresent(); next = parts.get()) {
                P part = next.get();
                under.add(threads.submit(() -> courtesy.<R>amid(() -> work.apply(part))));
                if (under.size() > count) taken.accept(ended(under.remove()));
            }
            while (!under.isEmpty()) taken.accept(ended(under.remove()));
        }
    }

    private static <R> R ended(Future<R> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) throw why;
            if (e.getCause() instanceof Error why) throw why;
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while parts were under way", e);
        }
    }
}
