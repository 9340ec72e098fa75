package org.wattline.application.metering.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.Channel;

/** When a batch may be committed: after the one before. Until then it may copy what the one before does not store. */
final class Turn {
    /** Of a batch before which there is none. */
    static final Turn FIRST = new Turn(CompletableFuture.completedFuture(0), Set.of());

    /** Longer than any batch takes, shorter than anybody waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Future<?> before;
    private final Set<Key> judgedThere;

    private Turn(Future<?> before, Set<Key> judgedThere) {
        this.before = before;
        this.judgedThere = judgedThere;
    }

    private record Key(AssetNo meter, Channel channel, LocalDate day) {}

    /** It did not come: the batch before may be waiting for what this one holds, by way of others. */
    static final class Entangled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The turn of the batch after one that is being stored. */
    static Turn after(LookingAhead.Looked looked, Future<?> storing) {
        Set<Key> rest = new HashSet<>();
        for (FileLine line : looked.rest())
            if (line instanceof FileLine.Curve curve)
                rest.add(new Key(curve.meter(), curve.channel(), curve.counted().firstDay()));
        return new Turn(storing, rest);
    }

    /** Whether none of the days that can be copied is judged in the batch before: a day that comes twice goes in one after the other. */
    boolean isFreeFor(LookingAhead.Looked looked) {
        return judgedThere.isEmpty()
                || looked.days().stream()
                        .noneMatch(day -> judgedThere.contains(new Key(day.meter(), day.channel(), day.day())));
    }

    /** Waits for it without holding anything. @throws RuntimeException if the batch before failed */
    void await() {
        try {
            before.get();
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for it inside of a unit. @throws Entangled if it does not come. @throws RuntimeException if the batch before failed */
    void awaitInside() {
        try {
            before.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Entangled();
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException failed(ExecutionException e) {
        return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
