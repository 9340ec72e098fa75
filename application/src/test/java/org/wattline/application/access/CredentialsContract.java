package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.access.SampleAccess.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.LockOut;
import org.wattline.domain.access.credential.SecretHash;

/** What every store of credentials promises. */
public abstract class CredentialsContract extends Unitwise {
    protected abstract Credentials credentials();

    private final LockOut lockOut = new LockOut(2, Duration.ofMinutes(5), Duration.ofMinutes(5));

    @Test
    void a_credential_is_found_whole_by_id_and_by_login() {
        Login login = SampleAccess.mobile();
        Credential fresh = SampleAccess.credential(login);
        inUnit(() -> credentials().add(fresh));
        Credential failed = credentials()
                .find(fresh.id())
                .orElseThrow()
                .failed(NOW.plusSeconds(1), lockOut)
                .state();
        Credential once = save(failed);
        assertThat(credentials().withLogin(login)).contains(once);
        assertThat(once.failures()).containsExactly(NOW.plusSeconds(1));
        Credential lockedOut = once.failed(NOW.plusSeconds(2), lockOut).state();
        Credential locked = done(save(lockedOut).lock("发现异常", NOW)).state();
        Credential stored = save(locked);
        assertThat(credentials().find(fresh.id())).contains(stored);
        assertThat(stored.at(fresh.version())).isEqualTo(locked.at(fresh.version()));
        assertThat(stored.version().number()).isEqualTo(4);
    }

    @Test
    void a_login_stands_for_one_account() {
        Login login = SampleAccess.login();
        inUnit(() -> credentials().add(SampleAccess.credential(login)));
        assertThatThrownBy(() -> inUnit(() -> credentials().add(SampleAccess.credential(login))))
                .isInstanceOf(AlreadyThere.class)
                .hasMessageNotContaining(login.value());
    }

    @Test
    void a_stale_credential_is_not_stored() {
        Credential fresh = SampleAccess.credential(SampleAccess.login());
        inUnit(() -> credentials().add(fresh));
        Credential held = credentials().find(fresh.id()).orElseThrow();
        Credential other = held.change(new SecretHash("other"), false, NOW).state();
        Credential stored = save(other);
        assertThatThrownBy(() -> save(other)).isInstanceOf(StaleState.class);
        assertThat(credentials().find(fresh.id())).contains(stored);
    }

    @Test
    void an_unknown_one_is_not_found() {
        assertThat(credentials().find(SampleAccess.id())).isEmpty();
        assertThat(credentials().withLogin(SampleAccess.login())).isEmpty();
    }

    private Credential save(Credential next) {
        return saved(() -> credentials().find(next.id()), credentials()::save, next);
    }
}
