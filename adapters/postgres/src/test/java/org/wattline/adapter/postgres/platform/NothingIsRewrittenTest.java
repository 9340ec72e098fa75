package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Note;
import org.wattline.domain.kernel.Outcome;

/** Events and trail are only ever added to, and a connection that breaks leaves nothing of its unit. */
class NothingIsRewrittenTest {
    private static final Act ACT = Act.of(Caller.system("tester"), "platform.note");
    private final PostgresPlatform platform = PostgresPlatform.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set actor = 'nobody'",
                "delete from event",
                "truncate event",
                "update trail set login = 'nobody'",
                "delete from trail",
                "truncate trail"
            })
    void the_database_itself_refuses(String sql) {
        assertThatThrownBy(() -> platform.database().jdbi().useHandle(h -> h.execute(sql)))
                .hasMessageContaining("is only ever added to");
    }

    @Test
    void a_connection_that_breaks_leaves_nothing() {
        UUID id = UUID.randomUUID();
        Idempotency.Key key = new Idempotency.Key("tester", id.toString(), "f");
        assertThatThrownBy(() -> platform.idempotency().once(key, () -> {
                    assertThat(adding(id)).isInstanceOf(Outcome.Done.class);
                    platform.units().handle().execute("select pg_terminate_backend(pg_backend_pid())");
                    throw new AssertionError("unreachable");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(platform.notes().find(id)).isEmpty();
        assertThat(platform.feed().after(EventFeed.BEGINNING, 1000))
                .noneMatch(event -> event.subject().equals(id.toString()));
        assertThat(platform.idempotency().once(key, () -> {
                    assertThat(adding(id)).isInstanceOf(Outcome.Done.class);
                    return new Idempotency.Answer(200, java.util.Map.of(), new byte[0]);
                }))
                .isInstanceOf(Idempotency.Result.First.class);
        assertThat(platform.notes().find(id)).isPresent();
    }

    @Test
    void no_value_gets_into_what_is_said_of_an_error() {
        UUID id = UUID.randomUUID();
        assertThat(adding(id)).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> platform.database()
                        .jdbi()
                        .useHandle(h -> h.createUpdate("insert into note (id, text, version) values (:id, :text, 1)")
                                .bind("id", id)
                                .bind("text", "13800138000")
                                .execute()))
                .satisfies(e ->
                        assertThat(said(e)).contains("insert into note").doesNotContain(id.toString(), "13800138000"));
    }

    private static String said(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private Outcome<UUID> adding(UUID id) {
        return platform.units().perform(ACT, () -> {
            platform.notes().add(Note.fresh(id, "here"));
            return Outcome.done(id);
        });
    }
}
