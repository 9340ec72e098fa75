package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.application.platform.reaction.Places;
import org.wattline.application.platform.reaction.Subscribers;
import org.wattline.domain.kernel.Outcome;

/** The promises of {@link Subscriber} and of {@link Places}. */
@Timeout(60)
public abstract class SubscribersContract extends PlatformContract {
    private final String subject = UUID.randomUUID().toString();
    private final String name = "subscriber-" + subject;

    /** Reacts to the events of this test only; other tests leave theirs in the same feed. */
    private Subscriber reacting(Consumer<EventFeed.Recorded> reaction) {
        return new Subscriber() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> types() {
                return Set.of("platform.noted");
            }

            @Override
            public void on(EventFeed.Recorded event) {
                if (event.subject().equals(subject)) reaction.accept(event);
            }
        };
    }

    private Subscribers server(Subscriber subscriber) {
        return new Subscribers(
                List.of(subscriber),
                platform().feed(),
                platform().places(),
                platform().clock());
    }

    private void publish(String... texts) {
        done(() -> {
            for (String text : texts) platform().outbox().publish(new Noted(subject, text));
            return subject;
        });
    }

    @Test
    void each_event_is_dealt_with_once_and_in_order() {
        List<String> seen = new ArrayList<>();
        Subscribers server = server(reacting(event -> seen.add(event.fact("text"))));
        publish("1", "2");
        publish("3");
        assertThat(server.runOnce()).isGreaterThanOrEqualTo(3);
        assertThat(server.runOnce()).isZero();
        publish("4");
        assertThat(server.runOnce()).isEqualTo(1);
        assertThat(seen).containsExactly("1", "2", "3", "4");
    }

    @Test
    void a_server_that_starts_anew_goes_on_where_the_last_one_stopped() {
        List<String> seen = new ArrayList<>();
        Subscriber subscriber = reacting(event -> seen.add(event.fact("text")));
        publish("1");
        assertThat(server(subscriber).runOnce()).isPositive();
        publish("2");
        assertThat(server(subscriber).runOnce()).isEqualTo(1);
        assertThat(seen).containsExactly("1", "2");
    }

    @Test
    void no_event_is_to_blame_while_the_storage_is_away() {
        List<String> seen = new ArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        Subscribers server = server(reacting(event -> {
            if (tries.incrementAndGet() <= 10) throw new Unavailable("the disk is full", new IllegalStateException());
            seen.add(event.fact("text"));
        }));
        publish("1", "2");
        for (int i = 0; i < 10; i++) assertThatThrownBy(server::runOnce).isInstanceOf(Unavailable.class);
        assertThat(server.runOnce()).isGreaterThanOrEqualTo(2);
        assertThat(seen).containsExactly("1", "2");
    }

    @Test
    void what_a_failed_reaction_stored_is_undone_and_it_is_tried_again_after_a_pause() {
        UUID id = UUID.randomUUID();
        AtomicInteger tries = new AtomicInteger();
        Subscribers server = server(reacting(event -> {
            platform().notes().add(Note.fresh(id, "try " + tries.incrementAndGet()));
            if (tries.get() < 3) throw new IllegalStateException("not yet");
        }));
        publish("1");
        server.runOnce();
        assertThat(tries).hasValue(1);
        assertThat(platform().notes().find(id)).isEmpty();
        assertThat(server.runOnce()).as("too early").isZero();
        assertThat(tries).hasValue(1);

        platform().clock().advance(Duration.ofSeconds(5));
        assertThat(server.runOnce()).isZero();
        platform().clock().advance(Duration.ofSeconds(19));
        assertThat(server.runOnce()).as("the second pause is longer").isZero();
        assertThat(tries).hasValue(2);
        platform().clock().advance(Duration.ofSeconds(1));
        assertThat(server.runOnce()).isEqualTo(1);
        assertThat(read(id).text()).isEqualTo("try 3");
    }

    @Test
    void an_event_that_always_fails_is_set_aside_and_the_next_one_is_dealt_with() {
        List<String> seen = new ArrayList<>();
        Subscribers server = server(reacting(event -> {
            if (event.fact("text").equals("bad")) throw new IllegalStateException("cannot digest");
            seen.add(event.fact("text"));
        }));
        publish("bad", "good");
        for (int i = 0; i < 7; i++) {
            server.runOnce();
            assertThat(seen.isEmpty()).as("after try " + (i + 1)).isEqualTo(i < 6);
            platform().clock().advance(Duration.ofHours(1));
        }
        assertThat(seen).containsExactly("good");
        List<Places.SetAside> aside =
                platform().places().setAside(Page.Request.first(10)).items();
        assertThat(aside.stream().filter(one -> one.subscriber().equals(name)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isEqualTo(subject);
                    assertThat(one.type()).isEqualTo("platform.noted");
                    assertThat(one.error()).contains("cannot digest");
                });
        assertThat(platform().places().of(name).failures()).isZero();
    }

    @Test
    void when_the_look_up_for_several_events_fails_each_is_dealt_with_alone() {
        List<String> seen = new ArrayList<>();
        Subscriber reacting = reacting(event -> seen.add(event.fact("text")));
        Subscribers server = server(new Subscriber() {
            @Override
            public String name() {
                return reacting.name();
            }

            @Override
            public Set<String> types() {
                return reacting.types();
            }

            @Override
            public void on(EventFeed.Recorded event) {
                reacting.on(event);
            }

            @Override
            public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
                if (events.size() > 1) throw new IllegalStateException("one of them is malformed");
                return this::on;
            }
        });
        publish("1", "2", "3");
        assertThat(server.runOnce()).isGreaterThanOrEqualTo(3);
        assertThat(seen).containsExactly("1", "2", "3");
    }

    @Test
    void a_command_refused_in_a_reaction_loses_only_its_own_part() {
        UUID kept = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        Subscribers server = server(reacting(event -> {
            Outcome<String> refused = platform().units().perform(ACT, () -> {
                platform().notes().add(Note.fresh(lost, "lost"));
                return Outcome.refused(SampleRefusal.NOT_TODAY);
            });
            assertThat(refused).isInstanceOf(Outcome.Refused.class);
            platform().notes().add(Note.fresh(kept, "kept"));
        }));
        publish("1");
        server.runOnce();
        assertThat(platform().notes().find(lost)).isEmpty();
        assertThat(platform().notes().find(kept)).isPresent();
        assertThat(platform()
                        .histories()
                        .of("note", kept.toString(), Page.Request.first(1))
                        .items())
                .extracting(Histories.Entry::login, Histories.Entry::command)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(name, "platform.react"));
        assertThat(server.runOnce()).isZero();
    }

    @Test
    void servers_share_the_work_and_each_event_is_dealt_with_once() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        Subscriber subscriber = reacting(event -> {
            Thread.yield();
            seen.add(event.fact("text"));
        });
        String[] texts = IntStream.range(0, 40).mapToObj(Integer::toString).toArray(String[]::new);
        publish(texts);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> servers = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> {
                        Subscribers server = server(subscriber);
                        int reactions = 0;
                        while (seen.size() < texts.length) reactions += server.runOnce();
                        return reactions;
                    }))
                    .toList();
            for (Future<Integer> server : servers) assertThat(server.get()).isNotNegative();
        }
        assertThat(seen).containsExactly(texts);
    }

    @Test
    void in_the_background_events_are_dealt_with_as_they_come() throws Exception {
        CountDownLatch all = new CountDownLatch(3);
        try (Subscribers server = server(reacting(event -> all.countDown()))) {
            publish("1");
            server.start();
            publish("2", "3");
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void in_the_background_more_than_one_step_takes_in_is_dealt_with_at_once() throws Exception {
        String[] texts = IntStream.range(0, 450).mapToObj(Integer::toString).toArray(String[]::new);
        CountDownLatch all = new CountDownLatch(texts.length);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        try (Subscribers server = server(reacting(event -> {
            seen.add(event.fact("text"));
            all.countDown();
        }))) {
            server.start();
            publish(texts);
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seen).containsExactly(texts);
    }
}
