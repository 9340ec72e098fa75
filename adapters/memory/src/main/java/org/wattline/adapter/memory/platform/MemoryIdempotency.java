package org.wattline.adapter.memory.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Units;

/** Stored answers, and the requests that are being dealt with. */
final class MemoryIdempotency implements Idempotency {
    private final MemoryStore store;
    private final BusinessClock clock;
    private final MemoryRows<Stored> answers;
    private final Set<Slot> running = ConcurrentHashMap.newKeySet();

    MemoryIdempotency(MemoryStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
        this.answers = store.rows();
    }

    @Override
    public Result once(Key key, Supplier<Answer> work) {
        Slot slot = new Slot(key.scope(), key.key());
        if (!running.add(slot)) return replay(key).orElseGet(Result.StillRunning::new);
        try {
            return replay(key).orElseGet(() -> new Result.First(first(key, work)));
        } finally {
            running.remove(slot);
        }
    }

    /** Looking first costs nothing here. */
    @Override
    public Result onceUndoably(Key key, Supplier<Answer> work) {
        return once(key, work);
    }

    private Answer first(Key key, Supplier<Answer> work) {
        Answer answer = store.units().whole(transaction -> {
            Answer given = work.get();
            if (given.done()) keep(key, given);
            return new Units.Verdict<>(given, given.done());
        });
        if (!answer.done())
            store.units().whole(transaction -> {
                keep(key, answer);
                return new Units.Verdict<>(answer, true);
            });
        return answer;
    }

    private void keep(Key key, Answer answer) {
        answers.put(place(key), new Stored(key, answer, clock.now()));
    }

    private Optional<Result> replay(Key key) {
        return answers.find(place(key)).map(stored -> {
            if (!stored.key.fingerprint().equals(key.fingerprint())) return new Result.DifferentRequest();
            return new Result.Replayed(stored.answer);
        });
    }

    @Override
    public int forget(Instant storedBefore) {
        return store.units().whole(transaction -> {
            int gone = 0;
            for (Stored stored : answers.all())
                if (stored.at.isBefore(storedBefore)) {
                    answers.remove(place(stored.key));
                    gone++;
                }
            return new Units.Verdict<>(gone, true);
        });
    }

    private static String place(Key key) {
        return key.scope().length() + ":" + key.scope() + key.key();
    }

    private record Slot(String scope, String key) {}

    private record Stored(Key key, Answer answer, Instant at) {}
}
