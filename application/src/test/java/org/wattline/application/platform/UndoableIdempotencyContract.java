package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.application.platform.Idempotency.Answer;
import org.wattline.application.platform.Idempotency.Key;
import org.wattline.application.platform.Idempotency.Result;
import org.wattline.domain.kernel.Outcome;

/** The promises of {@link Idempotency#onceUndoably}: the work may run again, what it did may not stay twice. */
@Timeout(60)
public abstract class UndoableIdempotencyContract extends PlatformContract {
    private final Key key = new Key("tester", UUID.randomUUID().toString(), "fingerprint");

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private Result once(Key named, Supplier<Answer> work) {
        return platform().idempotency().onceUndoably(named, work);
    }

    private Answer add(UUID id, String told) {
        Outcome<UUID> outcome = platform().units().perform(ACT, () -> {
            platform().notes().add(Note.fresh(id, "once"));
            return Outcome.done(id);
        });
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return answer(201, told);
    }

    private void assertReplayed(Result result, String body) {
        assertThat(result).isInstanceOf(Result.Replayed.class);
        assertThat(((Result.Replayed) result).answer().body()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    }

    private boolean there(UUID id) {
        return platform().notes().find(id).isPresent();
    }

    @Test
    void a_request_sent_again_gets_the_stored_answer_and_leaves_nothing() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        assertThat(once(key, () -> add(first, "first"))).isInstanceOf(Result.First.class);
        assertReplayed(once(key, () -> add(second, "second")), "first");
        assertThat(there(first)).isTrue();
        assertThat(there(second)).isFalse();
    }

    @Test
    void what_is_refused_or_fails_the_second_time_gets_the_stored_answer() {
        assertThat(once(key, () -> add(UUID.randomUUID(), "first"))).isInstanceOf(Result.First.class);
        assertReplayed(once(key, () -> answer(409, "it is there already")), "first");
        assertReplayed(
                once(key, () -> {
                    throw new IllegalStateException("gone meanwhile");
                }),
                "first");
    }

    @Test
    void a_key_used_for_another_request_is_told_and_leaves_nothing() {
        UUID second = UUID.randomUUID();
        assertThat(once(key, () -> add(UUID.randomUUID(), "first"))).isInstanceOf(Result.First.class);
        Key other = new Key(key.scope(), key.key(), "other fingerprint");
        assertThat(once(other, () -> add(second, "second"))).isEqualTo(new Result.DifferentRequest());
        assertThat(there(second)).isFalse();
    }

    @Test
    void a_refused_answer_is_stored_and_leaves_nothing_else() {
        UUID refused = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        once(key, () -> answer(409, new String(add(refused, "no").body(), StandardCharsets.UTF_8)));
        assertReplayed(once(key, () -> add(second, "yes")), "no");
        assertThat(there(refused)).isFalse();
        assertThat(there(second)).isFalse();
    }

    @Test
    void a_request_that_failed_runs_again() {
        assertThatThrownBy(() -> once(key, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(once(key, () -> answer(200, "now"))).isInstanceOf(Result.First.class);
    }

    @Test
    void of_many_equal_requests_at_once_one_stays() throws Exception {
        List<UUID> ids = IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result>> all = ids.stream()
                    .map(id -> threads.submit(() -> once(key, () -> add(id, id.toString()))))
                    .toList();
            for (Future<Result> one : all) assertThat(one.get()).isNotNull();
        }
        List<UUID> stayed = ids.stream().filter(this::there).toList();
        assertThat(stayed).hasSize(1);
        assertReplayed(once(key, () -> answer(409, "late")), stayed.getFirst().toString());
    }
}
