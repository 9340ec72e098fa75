package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;

/** The promises of {@link Outbox} and {@link EventFeed}. */
@Timeout(60)
public abstract class OutboxAndFeedContract extends PlatformContract {
    private EventFeed feed() {
        return platform().feed();
    }

    private void publish(String subject, String... texts) {
        done(() -> {
            for (String text : texts) platform().outbox().publish(new Noted(subject, text));
            return subject;
        });
    }

    @Test
    void the_feed_tells_events_as_they_were_published() {
        String end = feed().end();
        String subject = UUID.randomUUID().toString();
        publish(subject, "一、首页\n\"引号\"\\", "two");
        List<EventFeed.Recorded> events = feed().after(end, 10);
        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).satisfies(event -> {
            assertThat(event.type()).isEqualTo("platform.noted");
            assertThat(event.shape()).isEqualTo(1);
            assertThat(event.subject()).isEqualTo(subject);
            assertThat(event.actor()).isEqualTo("tester");
            assertThat(event.at()).isEqualTo(platform().clock().now());
            assertThat(event.facts()).isEqualTo(Map.of("text", "一、首页\n\"引号\"\\"));
        });
        assertThat(events.getLast().fact("text")).isEqualTo("two");
        assertThat(feed().end()).isEqualTo(events.getLast().cursor());
        assertThat(feed().after(end, 10)).as("the same in every replay").isEqualTo(events);
    }

    @Test
    void parts_of_the_feed_fit_together() {
        String end = feed().end();
        publish("a", "1", "2", "3");
        publish("b", "4", "5");
        List<EventFeed.Recorded> whole = feed().after(end, 100);
        List<EventFeed.Recorded> parts = new ArrayList<>();
        for (List<EventFeed.Recorded> part = feed().after(end, 2);
                !part.isEmpty();
                part = feed().after(part.getLast().cursor(), 2)) parts.addAll(part);
        assertThat(parts).isEqualTo(whole).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 65, 127, 1500})
    void a_unit_may_publish_and_store_as_much_as_it_likes(int many) {
        String end = feed().end();
        String[] texts = IntStream.range(0, many).mapToObj(Integer::toString).toArray(String[]::new);
        UUID id = noted("many");
        done(() -> {
            for (String text : texts) {
                platform().outbox().publish(new Noted(id.toString(), text));
                platform().notes().add(Note.fresh(UUID.randomUUID(), text));
            }
            return id;
        });
        assertThat(feed().after(end, many + 1).stream().map(event -> event.fact("text")))
                .containsExactly(texts);
    }

    @Test
    void one_may_ask_for_some_types_only() {
        String end = feed().end();
        publish("a", "1", "2", "3");
        assertThat(feed().after(end, Set.of("platform.noted", "platform.other"), 2))
                .isEqualTo(feed().after(end, 2))
                .hasSize(2);
        assertThat(feed().after(end, Set.of("platform.other"), 2)).isEmpty();
        assertThat(feed().after(end, Set.of(), 2)).isEmpty();
    }

    @Test
    void events_of_undone_units_are_never_told() {
        String end = feed().end();
        Outcome<String> refused = platform().units().perform(ACT, () -> {
            platform().outbox().publish(List.<Event>of(new Noted("x", "1"), new Noted("x", "2")));
            return Outcome.refused(SampleRefusal.NOT_TODAY);
        });
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(feed().after(end, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1-2", "1-2-x", "9999999999999999999999", "0; drop table event"})
    void what_is_no_cursor_is_rejected(String cursor) {
        assertThatThrownBy(() -> feed().after(cursor, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_is_nothing_before_the_beginning() {
        publish("a", "first or later");
        assertThat(feed().after(EventFeed.BEGINNING, 1)).hasSize(1);
        assertThat(feed().end()).isNotEqualTo(EventFeed.BEGINNING);
    }

    @Test
    void who_waits_is_woken_by_an_event() throws Exception {
        String end = feed().end();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<EventFeed.Recorded>> waiting = threads.submit(() -> {
                feed().await(end, Duration.ofSeconds(50));
                return feed().after(end, 1);
            });
            publish("a", "wake up");
            assertThat(waiting.get(55, TimeUnit.SECONDS)).hasSize(1);
        }
    }

    @Test
    void waiting_ends_when_the_time_is_over() throws Exception {
        feed().await(feed().end(), Duration.ofMillis(1));
        feed().await(EventFeed.BEGINNING, Duration.ZERO);
    }

    @Test
    void who_follows_the_feed_misses_nothing_of_many_units_at_once() throws Exception {
        String start = feed().end();
        int units = 60;
        List<EventFeed.Recorded> followed = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = IntStream.range(0, units)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        done(() -> {
                            platform().notes().add(Note.fresh(UUID.randomUUID(), "takes an id early"));
                            for (int spin = 0; spin < i % 7; spin++) Thread.yield();
                            platform().outbox().publish(new Noted("u" + i, "1"));
                            platform().outbox().publish(new Noted("u" + i, "2"));
                            return i;
                        });
                    }))
                    .toList();
            String cursor = start;
            while (followed.size() < 2 * units) {
                for (EventFeed.Recorded event : feed().after(cursor, 7)) {
                    followed.add(event);
                    cursor = event.cursor();
                }
                feed().await(cursor, Duration.ofMillis(50));
            }
            for (Future<?> writer : writers) writer.get();
        }
        assertThat(followed).isEqualTo(feed().after(start, 1000)).hasSize(2 * units);
        for (int i = 0; i < followed.size(); i += 2)
            assertThat(followed.get(i + 1).subject())
                    .as("events of one unit stand together")
                    .isEqualTo(followed.get(i).subject());
    }
}
