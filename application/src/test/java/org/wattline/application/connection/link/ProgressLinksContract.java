package org.wattline.application.connection.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.link.ProgressLink;
import org.wattline.domain.connection.link.ProgressLinkRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** What the port promises that keeps links to the progress of applications, and what their tokens prove. */
public abstract class ProgressLinksContract {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private final ApplicationNo application =
            ApplicationNo.of(ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000));

    protected abstract UnitOfWork work();

    protected abstract ProgressLinks links();

    private ProgressLink link(Instant at) {
        return new ProgressLink(
                UUID.randomUUID(),
                application,
                "/33/3301/330106",
                "zhang.san",
                at,
                at.plus(Duration.ofDays(90)),
                Optional.empty(),
                Version.NEW);
    }

    private <T> T in(Supplier<T> step) {
        return value(work().perform(Act.of(Caller.system("clerk"), "test.link"), () -> Outcome.done(step.get())));
    }

    private ProgressLink saved(ProgressLink link) {
        return links().find(link.id()).map(found -> links().save(link)).orElseThrow();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    @Test
    void a_link_is_kept_as_it_was_and_found_by_its_application_oldest_first() {
        ProgressLink later = in(() -> links().add(link(NOW.plusSeconds(60))));
        ProgressLink first = in(() -> links().add(link(NOW)));
        assertThat(links().find(first.id())).contains(first);
        assertThat(links().of(application)).containsExactly(first, later);
        assertThat(links().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void it_is_revoked_once_and_on_the_version_that_was_seen() {
        ProgressLink link = in(() -> links().add(link(NOW)));
        ProgressLink revoked = value(link.revoking("li.si", NOW.plusSeconds(1))).state();
        ProgressLink stored = in(() -> saved(revoked));
        assertThat(links().find(link.id())).contains(stored);
        assertThat(stored.holds(NOW.plusSeconds(2))).isFalse();
        assertThat(stored.revoking("li.si", NOW)).isEqualTo(Outcome.refused(ProgressLinkRefusal.REVOKED));
        assertThatThrownBy(() -> in(() -> saved(revoked))).isInstanceOf(StaleState.class);
    }

    @Test
    void a_token_stands_for_its_own_link_until_its_end_and_no_other() {
        ProgressTokens tokens = new ProgressTokens(new ReadableVault("k1"));
        ProgressLink one = link(NOW);
        ProgressLink other = link(NOW);
        String token = tokens.of(one);
        assertThat(tokens.read(token, NOW)).contains(one.id());
        assertThat(tokens.read(token, one.until())).as("over").isEmpty();
        String mixed = token.substring(0, token.indexOf('.'))
                + tokens.of(other).substring(tokens.of(other).indexOf('.'));
        assertThat(tokens.read(mixed, NOW)).as("signed for another").isEmpty();
        assertThat(tokens.read("nonsense", NOW)).isEmpty();
        assertThat(tokens.read("a.b!", NOW)).isEmpty();
        assertThat(new ProgressTokens(new ReadableVault("k2", "k1")).read(token, NOW))
                .as("after the key was changed")
                .contains(one.id());
        assertThat(new ProgressTokens(new ReadableVault("k2")).read(token, NOW))
                .as("after the old key was taken away")
                .isEmpty();
    }
}
