package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.domain.kernel.Outcome;

/** The promises of {@link Idempotency}. */
@Timeout(60)
public abstract class IdempotencyContract extends PlatformContract {
    private static Idempotency.Key fresh() {
        return new Idempotency.Key("tester", UUID.randomUUID().toString(), "fingerprint");
    }

    private static Idempotency.Answer answer(int status, String body) {
        return new Idempotency.Answer(status, Map.of("Location", "/v1/notes/1"), body.getBytes(StandardCharsets.UTF_8));
    }

    private Idempotency.Result once(Idempotency.Key key, Supplier<Idempotency.Answer> work) {
        return platform().idempotency().once(key, work);
    }

    private Outcome<UUID> adding(UUID id) {
        return platform().units().perform(ACT, () -> {
            platform().notes().add(Note.fresh(id, "once"));
            return Outcome.done(id);
        });
    }

    private Outcome<UUID> refusing(UUID id) {
        return platform().units().perform(ACT, () -> {
            platform().notes().add(Note.fresh(id, "never"));
            return Outcome.refused(SampleRefusal.NOT_TODAY);
        });
    }

    private static void assertAnswer(Idempotency.Answer actual, int status, String body) {
        assertThat(actual.status()).isEqualTo(status);
        assertThat(actual.headers()).isEqualTo(Map.of("Location", "/v1/notes/1"));
        assertThat(new String(actual.body(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    private static Idempotency.Answer replayed(Idempotency.Result result) {
        assertThat(result).isInstanceOf(Idempotency.Result.Replayed.class);
        return ((Idempotency.Result.Replayed) result).answer();
    }

    private Idempotency.Answer never() {
        throw new AssertionError("must not run again");
    }

    @Test
    void a_request_sent_again_gets_the_stored_answer() {
        Idempotency.Key key = fresh();
        UUID id = UUID.randomUUID();
        Idempotency.Result first = once(key, () -> {
            assertThat(value(adding(id))).isEqualTo(id);
            return answer(201, "账单 1");
        });
        assertThat(first).isInstanceOf(Idempotency.Result.First.class);
        assertAnswer(replayed(once(key, this::never)), 201, "账单 1");
        assertThat(read(id).text()).isEqualTo("once");
    }

    @Test
    void a_key_used_for_another_request_is_told() {
        Idempotency.Key key = fresh();
        once(key, () -> answer(200, "ok"));
        Idempotency.Key other = new Idempotency.Key(key.scope(), key.key(), "other fingerprint");
        assertThat(once(other, this::never)).isEqualTo(new Idempotency.Result.DifferentRequest());
    }

    @Test
    void callers_do_not_share_keys() {
        Idempotency.Key key = fresh();
        once(key, () -> answer(200, "mine"));
        Idempotency.Result theirs =
                once(new Idempotency.Key("somebody else", key.key(), "x"), () -> answer(200, "theirs"));
        assertThat(theirs).isInstanceOf(Idempotency.Result.First.class);
    }

    @Test
    void a_request_that_is_being_dealt_with_is_told_at_once() throws Exception {
        Idempotency.Key key = fresh();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            once(key, () -> {
                Future<Idempotency.Result> twin = threads.submit(() -> once(key, this::never));
                try {
                    assertThat(twin.get(30, TimeUnit.SECONDS)).isEqualTo(new Idempotency.Result.StillRunning());
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return answer(200, "ok");
            });
        }
        assertAnswer(replayed(once(key, this::never)), 200, "ok");
    }

    @Test
    void a_refused_answer_is_stored_and_leaves_nothing_else() {
        Idempotency.Key key = fresh();
        UUID id = UUID.randomUUID();
        once(key, () -> {
            assertThat(adding(id)).isInstanceOf(Outcome.Done.class);
            return answer(409, "no");
        });
        assertThat(platform().notes().find(id)).isEmpty();
        assertAnswer(replayed(once(key, this::never)), 409, "no");
    }

    @Test
    void a_request_that_failed_runs_again() {
        Idempotency.Key key = fresh();
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> once(key, () -> {
                    assertThat(adding(id)).isInstanceOf(Outcome.Done.class);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(platform().notes().find(id)).isEmpty();
        assertThat(once(key, () -> answer(200, "now"))).isInstanceOf(Idempotency.Result.First.class);
    }

    @Test
    void in_one_request_a_refused_command_loses_only_its_own_part() {
        List<UUID> ids = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        once(fresh(), () -> {
            assertThat(refusing(ids.get(0))).isInstanceOf(Outcome.Refused.class);
            assertThat(adding(ids.get(1))).isInstanceOf(Outcome.Done.class);
            assertThat(refusing(ids.get(2))).isInstanceOf(Outcome.Refused.class);
            assertThat(refusing(ids.get(3))).isInstanceOf(Outcome.Refused.class);
            assertThat(adding(ids.get(4))).isInstanceOf(Outcome.Done.class);
            return answer(200, "two of five");
        });
        assertThat(ids.stream().filter(id -> platform().notes().find(id).isPresent()))
                .containsExactly(ids.get(1), ids.get(4));
    }

    @Test
    void of_many_equal_requests_at_once_one_runs() throws Exception {
        Idempotency.Key key = fresh();
        AtomicInteger kept = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Idempotency.Result>> all = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> once(key, () -> {
                        assertThat(adding(UUID.randomUUID())).isInstanceOf(Outcome.Done.class);
                        return answer(200, "runner " + i);
                    })))
                    .toList();
            for (Future<Idempotency.Result> one : all)
                if (one.get() instanceof Idempotency.Result.First) kept.incrementAndGet();
        }
        assertThat(kept).hasValue(1);
    }

    @Test
    void old_answers_are_forgotten() {
        Idempotency.Key old = fresh();
        once(old, () -> answer(200, "old"));
        platform().clock().advance(Duration.ofHours(30));
        Idempotency.Key young = fresh();
        once(young, () -> answer(200, "young"));
        int gone = platform().idempotency().forget(platform().clock().now().minus(Duration.ofHours(24)));
        assertThat(gone).isPositive();
        assertThat(once(old, () -> answer(200, "again"))).isInstanceOf(Idempotency.Result.First.class);
        assertThat(once(young, this::never)).isInstanceOf(Idempotency.Result.Replayed.class);
    }
}
