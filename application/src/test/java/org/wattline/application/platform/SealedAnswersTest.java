package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Idempotency.Answer;
import org.wattline.application.platform.Idempotency.Key;
import org.wattline.application.platform.Idempotency.Result;

class SealedAnswersTest {
    private final List<Answer> stored = new ArrayList<>();
    private final SealedAnswers answers = new SealedAnswers(new LastAnswer(), new ReadableVault("k"));

    @Test
    void an_answer_is_stored_sealed_and_given_in_clear() {
        byte[] body = "{\"name\":\"张三\"}".getBytes(StandardCharsets.UTF_8);
        Key key = new Key("li", "k", "f");
        Result first = answers.once(key, () -> new Answer(201, Map.of("ETag", "\"1\""), body));
        Result second = answers.once(key, () -> new Answer(500, Map.of(), new byte[0]));
        assertThat(new String(stored.getFirst().body(), StandardCharsets.UTF_8)).startsWith("k|idempotency.body|");
        assertThat(first)
                .isInstanceOfSatisfying(
                        Result.First.class,
                        done -> assertThat(done.answer().body()).isEqualTo(body));
        assertThat(second).isInstanceOfSatisfying(Result.Replayed.class, again -> {
            assertThat(again.answer().body()).isEqualTo(body);
            assertThat(again.answer().headers()).containsEntry("ETag", "\"1\"");
        });
    }

    @Test
    void an_empty_answer_stays_empty() {
        Result first = answers.once(new Key("li", "k", "f"), () -> new Answer(204, Map.of(), new byte[0]));
        assertThat(first)
                .isInstanceOfSatisfying(
                        Result.First.class,
                        done -> assertThat(done.answer().body()).isEmpty());
    }

    /** Keeps one answer. */
    private final class LastAnswer implements Idempotency {
        @Override
        public Result once(Key key, Supplier<Answer> work) {
            if (!stored.isEmpty()) return new Result.Replayed(stored.getFirst());
            stored.add(work.get());
            return new Result.First(stored.getFirst());
        }

        @Override
        public Result onceUndoably(Key key, Supplier<Answer> work) {
            return once(key, work);
        }

        @Override
        public int forget(Instant storedBefore) {
            return 0;
        }
    }
}
