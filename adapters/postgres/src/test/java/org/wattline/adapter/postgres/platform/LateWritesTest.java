package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Note;
import org.wattline.application.platform.Platform;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWorkContract;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Writes that wait for the next round trip keep every promise of the unit of work. */
class LateWritesTest extends UnitOfWorkContract {
    private final PostgresPlatform platform = PostgresPlatform.late();

    @Override
    protected Platform platform() {
        return platform;
    }

    @Test
    void a_stale_write_ends_the_unit_as_stale_and_leaves_nothing() {
        UUID id = noted("first");
        Note old = read(id);
        done(() -> platform.notes().save(platform.notes().find(id).orElseThrow().saying("second")));
        UUID beside = UUID.randomUUID();

        assertThatThrownBy(() -> platform.units().perform(ACT, () -> {
                    platform.notes().add(Note.fresh(beside, "beside"));
                    assertThat(platform.notes().find(id)).isPresent();
                    return Outcome.done(platform.notes().save(old.saying("late")));
                }))
                .isInstanceOf(StaleState.class)
                .hasMessageContaining(id.toString());
        assertThat(read(id).text()).isEqualTo("second");
        assertThat(platform.notes().find(beside)).isEmpty();
    }

    @Test
    void what_is_there_twice_is_told_when_the_unit_ends() {
        UUID id = noted("once");
        assertThatThrownBy(() -> platform.units().perform(ACT, () -> {
                    platform.notes().add(Note.fresh(id, "twice"));
                    return Outcome.done(id);
                }))
                .isInstanceOf(AlreadyThere.class);
        assertThat(read(id).text()).isEqualTo("once");
    }

    @Test
    void a_rehearsal_finds_what_would_be_refused() {
        UUID id = noted("once");
        assertThatThrownBy(() -> platform.units().rehearse(() -> {
                    platform.notes().add(Note.fresh(id, "twice"));
                    return id;
                }))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void when_the_first_command_of_a_request_turns_out_stale_the_whole_request_is() {
        UUID id = noted("first");
        UUID other = UUID.randomUUID();
        Idempotency.Key key = new Idempotency.Key("tester", id.toString(), "f");
        assertThatThrownBy(() -> platform.idempotency().once(key, () -> {
                    platform.units().perform(ACT, () -> {
                        Note found = platform.notes().find(id).orElseThrow();
                        return Outcome.done(
                                platform.notes().save(found.at(new Version(7)).saying("stale")));
                    });
                    for (int i = 0; i < 2; i++)
                        assertThatThrownBy(() -> platform.units().perform(ACT, () -> {
                                    platform.notes().add(Note.fresh(other, "next"));
                                    return Outcome.done(other);
                                }))
                                .isInstanceOf(StaleState.class);
                    return new Idempotency.Answer(200, Map.of(), new byte[0]);
                }))
                .isInstanceOf(StaleState.class);
        assertThat(platform.notes().find(other)).isEmpty();
        assertThat(read(id).text()).isEqualTo("first");
    }
}
