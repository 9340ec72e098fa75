package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.access.SampleAccess.NOW;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;

/** What every store of signing keys promises. */
public abstract class SigningKeysContract extends Unitwise {
    protected abstract SigningKeys keys();

    @Test
    void keys_come_newest_first_and_old_ones_are_forgotten() {
        SigningKeys.Key old = new SigningKeys.Key(UUID.randomUUID().toString(), NOW, "{\"kty\":\"EC\"}");
        SigningKeys.Key young = new SigningKeys.Key(UUID.randomUUID().toString(), NOW.plusSeconds(60), "{}");
        inUnit(() -> {
            keys().add(old);
            keys().add(young);
        });
        assertThat(keys().all()).containsSubsequence(young, old);
        assertThatThrownBy(() -> inUnit(() -> keys().add(old))).isInstanceOf(AlreadyThere.class);
        inUnit(() -> keys().forget(NOW.plusSeconds(1)));
        assertThat(keys().all()).contains(young).doesNotContain(old);
        inUnit(() -> keys().forget(NOW.plusSeconds(61)));
    }
}
