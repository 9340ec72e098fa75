package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Note;
import org.wattline.application.platform.Noted;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.kernel.Outcome;

/** What only PostgreSQL can get wrong: units that commit in another order than they began, and transaction ids that begin again. */
@Timeout(60)
class TheFeedSkipsNothingTest {
    private static final Act ACT = Act.of(Caller.system("tester"), "platform.note");

    private static void publish(PostgresPlatform platform, String text) {
        Outcome<String> outcome = platform.units().perform(ACT, () -> {
            platform.outbox().publish(new Noted("x", text));
            return Outcome.done(text);
        });
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static Object[] texts(Iterable<EventFeed.Recorded> events) {
        return java.util.stream.StreamSupport.stream(events.spliterator(), false)
                .map(event -> event.fact("text"))
                .toArray();
    }

    @Test
    void an_event_waits_for_units_that_began_earlier_and_commit_later() throws Exception {
        try (TestDatabase fresh = TestDatabase.fresh();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PostgresPlatform platform = new PostgresPlatform(fresh);
            CountDownLatch began = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            Future<Outcome<String>> late = threads.submit(() -> platform.units().perform(ACT, () -> {
                platform.notes().add(Note.fresh(UUID.randomUUID(), "takes its transaction id"));
                platform.outbox().publish(new Noted("x", "late"));
                began.countDown();
                try {
                    assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Outcome.done("late");
            }));
            assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();
            publish(platform, "early");
            assertThat(platform.feed().after(EventFeed.BEGINNING, 10)).isEmpty();
            assertThat(platform.feed().end()).isEqualTo(EventFeed.BEGINNING);
            mayEnd.countDown();
            assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.done("late"));
            assertThat(texts(platform.feed().after(EventFeed.BEGINNING, 10))).containsExactly("late", "early");
        }
    }

    @Test
    void after_a_restore_into_another_cluster_new_events_come_after_old_ones() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            PostgresPlatform platform = new PostgresPlatform(fresh);
            publish(platform, "old");
            platform.database().jdbi().useHandle(h -> h.execute("""
                    insert into event (epoch, xid, seq, id, type, shape, subject, at, actor, act, facts)
                    select epoch, cast('900000000000' as xid8), 1, id, type, shape, subject, at, actor, act,
                           '{"text": "restored"}' from event"""));
            PostgresUnits restarted = new PostgresUnits(
                    platform.database(), platform.clock(), new UuidV7Ids(System::currentTimeMillis, new Random(2)));
            Outcome<String> outcome = restarted.perform(ACT, () -> {
                restarted.publish(new Noted("x", "new"));
                return Outcome.done("new");
            });
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(texts(restarted.feed().after(EventFeed.BEGINNING, 10)))
                    .containsExactly("old", "restored", "new");
            assertThat(Epoch.current(platform.database().jdbi())).isEqualTo(2);
        }
    }
}
