package org.wattline.application.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stored answers sealed like other personal values: what somebody was shown in clear does not lie in the database in clear. */
public final class SealedAnswers implements Idempotency {
    private static final String CONTEXT = "idempotency.body";

    private final Idempotency store;
    private final Vault vault;

    public SealedAnswers(Idempotency store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    @Override
    public Result once(Key key, Supplier<Answer> work) {
        return sealing(work, closed -> store.once(key, closed));
    }

    @Override
    public Result onceUndoably(Key key, Supplier<Answer> work) {
        return sealing(work, closed -> store.onceUndoably(key, closed));
    }

    private Result sealing(Supplier<Answer> work, Function<Supplier<Answer>, Result> once) {
        List<Answer> clear = new ArrayList<>(1);
        Supplier<Answer> sealing = () -> {
            Answer answer = work.get();
            clear.add(answer);
            return sealed(answer);
        };
        return switch (once.apply(sealing)) {
            case Result.First first -> new Result.First(clear.getLast());
            case Result.Replayed(Answer answer) -> new Result.Replayed(opened(answer));
            case Result.DifferentRequest different -> different;
            case Result.StillRunning running -> running;
        };
    }

    @Override
    public int forget(Instant storedBefore) {
        return store.forget(storedBefore);
    }

    private Answer sealed(Answer answer) {
        if (answer.body().length == 0) return answer;
        String clear = new String(answer.body(), StandardCharsets.ISO_8859_1);
        return new Answer(answer.status(), answer.headers(), vault.seal(clear, CONTEXT));
    }

    private Answer opened(Answer answer) {
        if (answer.body().length == 0) return answer;
        byte[] clear = vault.open(answer.body(), CONTEXT).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(answer.status(), answer.headers(), clear);
    }
}
