package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;

/** The promises of {@link Histories}. */
public abstract class HistoriesContract extends PlatformContract {
    private final Caller clerk = new Caller(
            "clerk-" + UUID.randomUUID(),
            Caller.Kind.STAFF,
            UnitPath.COMPANY,
            Set.of(),
            Set.of(),
            new Caller.Origin("10.0.0.7", "req-1"));

    private void change(UUID id, String text) {
        Act act = Act.of(clerk, "platform.change-note").because("customer asked");
        value(platform()
                .units()
                .perform(
                        act,
                        () -> Outcome.done(platform()
                                .notes()
                                .save(platform().notes().find(id).orElseThrow().saying(text)))));
    }

    private static Histories.Difference difference(String before, String after) {
        return new Histories.Difference(Optional.of(before), Optional.of(after));
    }

    private static String textAfter(Histories.Entry entry) {
        return Optional.ofNullable(entry.changes().get("text"))
                .flatMap(Histories.Difference::after)
                .orElse("-");
    }

    @Test
    void the_trail_tells_who_changed_what_from_what_to_what() {
        UUID id = noted("一");
        change(id, "二");
        done(() -> {
            assertThat(platform().notes().find(id)).isPresent();
            platform().notes().remove(id);
            return id;
        });
        List<Histories.Entry> entries = platform()
                .histories()
                .of("note", id.toString(), Page.Request.first(10))
                .items();
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).changes())
                .containsEntry("text", new Histories.Difference(Optional.empty(), Optional.of("一")))
                .containsEntry("version", new Histories.Difference(Optional.empty(), Optional.of("1")));
        assertThat(entries.get(1))
                .isEqualTo(new Histories.Entry(
                        entries.get(1).act(),
                        platform().clock().now(),
                        clerk.login(),
                        Caller.Kind.STAFF,
                        new Caller.Origin("10.0.0.7", "req-1"),
                        "platform.change-note",
                        Optional.of("customer asked"),
                        "note",
                        id.toString(),
                        Map.of("text", difference("一", "二"), "version", difference("1", "2"))));
        assertThat(entries.get(2).changes())
                .containsEntry("text", new Histories.Difference(Optional.of("二"), Optional.empty()));
    }

    @Test
    void changes_of_one_command_share_its_act() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        done(() -> {
            platform().notes().add(Note.fresh(one, "1"));
            platform().notes().add(Note.fresh(two, "2"));
            return one;
        });
        assertThat(Stream.of(one, two)
                        .map(id -> platform().histories().of("note", id.toString(), Page.Request.first(1)))
                        .map(page -> page.items().getFirst().act())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void what_one_command_stores_twice_is_one_entry() {
        UUID id = noted("a");
        done(() -> platform()
                .notes()
                .save(platform()
                        .notes()
                        .save(platform().notes().find(id).orElseThrow().saying("b"))
                        .saying("c")));
        List<Histories.Entry> entries = platform()
                .histories()
                .of("note", id.toString(), Page.Request.first(10))
                .items();
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast().changes()).containsEntry("text", difference("a", "c"));
    }

    @Test
    void a_command_that_only_published_has_an_entry_too() {
        Act act = Act.of(clerk, "platform.say");
        value(platform().units().perform(act, () -> {
            platform().outbox().publish(new Noted("x", "said"));
            return Outcome.done("said");
        }));
        assertThat(platform()
                        .histories()
                        .all(Optional.of(clerk.login()), Page.Request.first(1))
                        .items())
                .extracting(Histories.Entry::command, Histories.Entry::resource)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("platform.say", "command"));
    }

    @Test
    void parts_of_a_history_fit_together() {
        UUID id = noted("0");
        for (int i = 1; i <= 4; i++) change(id, Integer.toString(i));
        Histories histories = platform().histories();
        Page<Histories.Entry> first = histories.of("note", id.toString(), Page.Request.first(3));
        Page<Histories.Entry> second = histories.of("note", id.toString(), new Page.Request(3, first.next()));
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(HistoriesContract::textAfter))
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(second.next()).isEmpty();

        Page<Histories.Entry> newest = histories.all(Optional.of(clerk.login()), Page.Request.first(3));
        Page<Histories.Entry> older = histories.all(Optional.of(clerk.login()), new Page.Request(3, newest.next()));
        assertThat(Stream.concat(newest.items().stream(), older.items().stream())
                        .map(HistoriesContract::textAfter))
                .containsExactly("4", "3", "2", "1");
        assertThat(histories.all(Optional.empty(), Page.Request.first(1)).items())
                .hasSize(1);
    }

    @Test
    void what_is_no_position_is_rejected() {
        Page.Request wrong = new Page.Request(1, Optional.of("x"));
        assertThatThrownBy(() -> platform().histories().all(Optional.empty(), wrong))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> platform().histories().of("note", "1", wrong))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
