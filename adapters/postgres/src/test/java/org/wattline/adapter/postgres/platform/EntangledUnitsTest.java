package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Note;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Two units that store two things in opposite order wait for each other; the database ends one, which is done again. */
@Timeout(60)
class EntangledUnitsTest {
    private static final Act ACT = Act.of(Caller.system("tester"), "platform.note");
    private final PostgresPlatform platform = PostgresPlatform.shared();
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);
    private final AtomicInteger runs = new AtomicInteger();

    private UUID noted() {
        UUID id = UUID.randomUUID();
        assertThat(platform.units().perform(ACT, () -> {
                    platform.notes().add(Note.fresh(id, "start"));
                    return Outcome.done(id);
                }))
                .isInstanceOf(Outcome.Done.class);
        return id;
    }

    private Outcome<String> storing(UUID first, UUID second) {
        return platform.units().perform(ACT, () -> {
            runs.incrementAndGet();
            store(first);
            bothHoldOne.countDown();
            try {
                assertThat(bothHoldOne.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            store(second);
            return Outcome.done("stored");
        });
    }

    private void store(UUID id) {
        platform.units().handle().execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", id.toString());
        Note note = platform.notes().find(id).orElseThrow();
        assertThat(platform.notes().save(note.saying("stored")).text()).isEqualTo("stored");
    }

    private void bothEnd(Future<?> one, Future<?> other, UUID a, UUID b) throws Exception {
        one.get(40, TimeUnit.SECONDS);
        other.get(40, TimeUnit.SECONDS);
        assertThat(runs).hasValue(3);
        for (UUID id : new UUID[] {a, b})
            assertThat(platform.notes().find(id).orElseThrow().version()).isEqualTo(new Version(3));
    }

    @Test
    void units_by_themselves() throws Exception {
        UUID a = noted();
        UUID b = noted();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            bothEnd(threads.submit(() -> storing(a, b)), threads.submit(() -> storing(b, a)), a, b);
        }
    }

    @Test
    void requests_with_a_key() throws Exception {
        UUID a = noted();
        UUID b = noted();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            bothEnd(threads.submit(() -> once(a, b)), threads.submit(() -> once(b, a)), a, b);
        }
    }

    private Idempotency.Result once(UUID first, UUID second) {
        Idempotency.Key key = new Idempotency.Key("tester", first.toString(), "f");
        return platform.idempotency().once(key, () -> {
            assertThat(storing(first, second)).isInstanceOf(Outcome.Done.class);
            return new Idempotency.Answer(200, Map.of(), new byte[0]);
        });
    }
}
