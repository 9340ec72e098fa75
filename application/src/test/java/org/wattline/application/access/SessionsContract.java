package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.access.SampleAccess.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.access.credential.Session;
import org.wattline.domain.access.credential.SessionPolicy;

/** What every store of sessions promises. */
public abstract class SessionsContract extends Unitwise {
    protected abstract Sessions sessions();

    @Test
    void a_session_is_found_whole_through_its_life() {
        Session fresh = SampleAccess.session();
        inUnit(() -> sessions().add(fresh));
        Session read = sessions().find(fresh.id()).orElseThrow();
        assertThat(read.at(fresh.version())).isEqualTo(fresh);
        Session renewed = done(read.renew(
                        new SecretHash("digest"), new SecretHash("next"), NOW.plusSeconds(60), SessionPolicy.DEFAULT))
                .state();
        Session second = save(renewed);
        assertThat(sessions().find(fresh.id())).contains(second);
        Session ended =
                save(second.end(Session.Cause.TOKEN_REUSED, NOW.plusSeconds(70)).state());
        assertThat(sessions().find(fresh.id())).contains(ended);
        assertThat(ended.stage()).isEqualTo(new Session.Stage.Ended(NOW.plusSeconds(70), Session.Cause.TOKEN_REUSED));
    }

    @Test
    void a_stale_session_is_not_stored() {
        Session fresh = SampleAccess.session();
        inUnit(() -> sessions().add(fresh));
        Session read = sessions().find(fresh.id()).orElseThrow();
        Session stored = save(read);
        assertThatThrownBy(() -> save(read)).isInstanceOf(StaleState.class);
        assertThat(sessions().find(fresh.id())).contains(stored);
    }

    @Test
    void sessions_that_were_not_renewed_for_long_are_forgotten() {
        Session fresh = SampleAccess.session();
        inUnit(() -> sessions().add(fresh));
        assertThat(inUnit(() -> sessions().forget(NOW))).isZero();
        assertThat(sessions().find(fresh.id())).isPresent();
        assertThat(inUnit(() -> sessions().forget(NOW.plus(Duration.ofMillis(1)))))
                .isPositive();
        assertThat(sessions().find(fresh.id())).isEmpty();
    }

    private Session save(Session next) {
        return saved(() -> sessions().find(next.id()), sessions()::save, next);
    }
}
