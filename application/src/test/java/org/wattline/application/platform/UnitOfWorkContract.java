package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** The promises of {@link UnitOfWork}, and of every repository that takes part in it. */
public abstract class UnitOfWorkContract extends PlatformContract {
    private Notes notes() {
        return platform().notes();
    }

    private UnitOfWork units() {
        return platform().units();
    }

    @Test
    void what_is_done_is_kept() {
        assertThat(read(noted("kept"))).satisfies(note -> {
            assertThat(note.text()).isEqualTo("kept");
            assertThat(note.version()).isEqualTo(new Version(1));
        });
    }

    @Test
    void what_is_refused_leaves_nothing() {
        UUID id = UUID.randomUUID();
        String end = platform().feed().end();
        Outcome<UUID> outcome = units().perform(ACT, () -> {
            notes().add(Note.fresh(id, "gone"));
            platform().outbox().publish(new Noted(id.toString(), "gone"));
            return Outcome.refused(SampleRefusal.NOT_TODAY);
        });
        assertThat(outcome).isEqualTo(Outcome.refused(SampleRefusal.NOT_TODAY));
        assertThat(notes().find(id)).isEmpty();
        assertThat(platform().feed().end()).isEqualTo(end);
        assertThat(platform()
                        .histories()
                        .of("note", id.toString(), Page.Request.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void what_throws_leaves_nothing() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> units().perform(ACT, () -> {
                    notes().add(Note.fresh(id, "gone"));
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(notes().find(id)).isEmpty();
        assertThat(read(noted("the next unit works"))).isNotNull();
    }

    @Test
    void a_unit_sees_its_own_writes_and_others_do_not() throws Exception {
        UUID id = UUID.randomUUID();
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            Optional<Note> seenOutside = done(() -> {
                notes().add(Note.fresh(id, "mine"));
                assertThat(notes().find(id)).isPresent();
                return get(other.submit(() -> notes().find(id)));
            });
            assertThat(seenOutside).isEmpty();
        }
        assertThat(notes().find(id)).isPresent();
    }

    @Test
    void a_stale_version_is_not_stored() {
        UUID id = noted("first");
        Note held = read(id);
        done(() -> notes().save(notes().find(id).orElseThrow().saying("second")));
        assertThatThrownBy(() -> done(() -> {
                    assertThat(notes().find(id)).isPresent();
                    return notes().save(held.saying("lost"));
                }))
                .isInstanceOf(StaleState.class)
                .hasMessageContaining("version 1");
        assertThat(read(id)).isEqualTo(new Note(id, "second", new Version(2)));
    }

    @Test
    void an_aggregate_stored_twice_in_one_unit_counts_both() {
        UUID id = noted("first");
        Note last =
                done(() -> notes().save(notes().save(read(id).saying("second")).saying("third")));
        assertThat(last.version()).isEqualTo(new Version(3));
        assertThat(read(id)).isEqualTo(last);
    }

    @Test
    void the_same_key_is_not_added_twice() {
        UUID id = noted("first");
        assertThatThrownBy(() -> done(() -> {
                    notes().add(Note.fresh(id, "again"));
                    return id;
                }))
                .isInstanceOf(AlreadyThere.class);
        assertThat(read(id).text()).isEqualTo("first");
    }

    @Test
    void what_is_removed_is_gone_once_committed() {
        UUID id = noted("short-lived");
        done(() -> {
            assertThat(notes().find(id)).isPresent();
            notes().remove(id);
            assertThat(notes().find(id)).isEmpty();
            return id;
        });
        assertThat(notes().find(id)).isEmpty();
    }

    @Test
    void of_many_writers_of_one_version_one_wins() throws Exception {
        UUID id = noted("start");
        Note held = read(id);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = IntStream.range(0, 8)
                    .mapToObj(i -> writers.submit(() -> wins(held.saying("writer " + i))))
                    .toList();
            long winners = 0;
            for (Future<Boolean> one : tries) if (one.get()) winners++;
            assertThat(winners).isEqualTo(1);
        }
        assertThat(read(id).version()).isEqualTo(new Version(2));
    }

    private boolean wins(Note note) {
        try {
            done(() -> {
                assertThat(notes().find(note.id())).isPresent();
                return notes().save(note);
            });
            return true;
        } catch (StaleState e) {
            return false;
        }
    }

    @Test
    void a_unit_that_begins_before_its_turn_is_committed_after_those_before_it() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        CountDownLatch committed = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Boolean>> later = threads.submit(() -> units().performInTurn(
                            ACT,
                            () -> await(committed),
                            () -> notes().add(Note.fresh(second, "early")),
                            () -> Outcome.done(notes().find(first).isPresent())));
            assertThat(units().perform(ACT, () -> {
                        notes().add(Note.fresh(first, "before"));
                        return Outcome.done(true);
                    }))
                    .isEqualTo(Outcome.done(true));
            assertThat(notes().find(second)).isEmpty();
            committed.countDown();
            assertThat(later.get()).isEqualTo(Outcome.done(true));
        }
        assertThat(notes().find(second)).isPresent();
    }

    @Test
    void a_unit_whose_turn_does_not_come_leaves_nothing() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> units().performInTurn(
                                ACT,
                                () -> {
                                    throw new IllegalStateException("the one before failed");
                                },
                                () -> notes().add(Note.fresh(id, "early")),
                                () -> Outcome.done(true)))
                .hasMessage("the one before failed");
        assertThat(notes().find(id)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_unit_within_a_unit_joins_it() {
        UUID outer = UUID.randomUUID();
        UUID inner = UUID.randomUUID();
        Act other = Act.of(Caller.system("other"), "platform.other");
        done(() -> {
            notes().add(Note.fresh(outer, "outer"));
            return value(units().perform(other, () -> {
                notes().add(Note.fresh(inner, "inner"));
                return Outcome.done(inner);
            }));
        });
        assertThat(notes().find(outer)).isPresent();
        assertThat(platform()
                        .histories()
                        .of("note", inner.toString(), Page.Request.first(1))
                        .items())
                .extracting(Histories.Entry::command)
                .containsExactly("platform.note");
    }

    @Test
    void a_refusal_inside_undoes_the_whole_even_if_it_is_passed_over() {
        UUID outer = UUID.randomUUID();
        Outcome<String> outcome = units().perform(ACT, () -> {
            notes().add(Note.fresh(outer, "outer"));
            assertThat(units().perform(ACT, () -> Outcome.refused(SampleRefusal.NOT_EVER)))
                    .isInstanceOf(Outcome.Refused.class);
            return Outcome.done("passed over");
        });
        assertThat(outcome).isEqualTo(Outcome.refused(SampleRefusal.NOT_EVER));
        assertThat(notes().find(outer)).isEmpty();
    }

    @Test
    void a_rehearsal_tells_what_would_be_done_and_undoes_it() {
        UUID changed = noted("before");
        UUID fresh = UUID.randomUUID();
        String end = platform().feed().end();
        UnitOfWork.Rehearsal<Outcome<Note>> rehearsal = units().rehearse(() -> units().perform(ACT, () -> {
            notes().add(Note.fresh(fresh, "new"));
            platform().outbox().publish(new Noted(fresh.toString(), "new"));
            return Outcome.done(notes().save(read(changed).saying("after")));
        }));
        assertThat(value(rehearsal.result()).text()).isEqualTo("after");
        assertThat(rehearsal.events()).containsExactly((Event) new Noted(fresh.toString(), "new"));
        assertThat(rehearsal.alterations())
                .containsExactly(
                        new Alteration("note", fresh.toString(), Optional.empty(), Optional.of(facts(fresh, "new", 1))),
                        new Alteration(
                                "note",
                                changed.toString(),
                                Optional.of(facts(changed, "before", 1)),
                                Optional.of(facts(changed, "after", 2))));
        assertThat(notes().find(fresh)).isEmpty();
        assertThat(read(changed).text()).isEqualTo("before");
        assertThat(platform().feed().end()).isEqualTo(end);
    }

    @Test
    void in_a_rehearsal_a_refused_command_loses_only_its_own_part() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        var rehearsal = units().rehearse(() -> List.of(
                units().perform(ACT, () -> adding(first, Outcome.done("ok"))),
                units().perform(ACT, () -> adding(second, Outcome.<String>refused(SampleRefusal.NOT_TODAY))),
                units().perform(
                                ACT,
                                () -> adding(
                                        third, Outcome.done(notes().find(second).isEmpty() ? "ok" : "seen")))));
        assertThat(rehearsal.result())
                .containsExactly(Outcome.done("ok"), Outcome.refused(SampleRefusal.NOT_TODAY), Outcome.done("ok"));
        assertThat(rehearsal.alterations())
                .extracting(Alteration::id)
                .containsExactly(first.toString(), third.toString());
    }

    @Test
    void a_rehearsal_within_a_unit_leaves_the_unit_as_it_was() {
        UUID before = UUID.randomUUID();
        UUID rehearsed = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        done(() -> {
            notes().add(Note.fresh(before, "before"));
            var rehearsal = units().rehearse(() -> units().perform(ACT, () -> adding(rehearsed, Outcome.done("ok"))));
            assertThat(rehearsal.alterations()).hasSize(1);
            assertThat(notes().find(rehearsed)).isEmpty();
            notes().add(Note.fresh(after, "after"));
            return after;
        });
        assertThat(notes().find(before)).isPresent();
        assertThat(notes().find(rehearsed)).isEmpty();
        assertThat(notes().find(after)).isPresent();
    }

    @Test
    void nothing_is_stored_or_published_outside_a_unit() {
        assertThatThrownBy(() -> notes().add(Note.fresh(UUID.randomUUID(), "outside")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> platform().outbox().publish(new Noted("x", "outside")))
                .isInstanceOf(IllegalStateException.class);
    }

    private <T> Outcome<T> adding(UUID id, Outcome<T> outcome) {
        notes().add(Note.fresh(id, "one of several"));
        return outcome;
    }

    private static Map<String, String> facts(UUID id, String text, long version) {
        return Map.of("id", id.toString(), "text", text, "version", Long.toString(version));
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
