package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;

/** What every way of hashing passwords promises. */
public abstract class PasswordHashingContract {
    protected abstract PasswordHashing hashing();

    @Test
    void a_hash_matches_its_password_and_no_other() {
        SecretHash hash = hashing().hash(new Password("Größe-密码-1"));
        assertThat(hashing().matches(new Password("Größe-密码-1"), hash)).isTrue();
        assertThat(hashing().matches(new Password("größe-密码-1"), hash)).isFalse();
        assertThat(hashing().outdated(hash)).isFalse();
        assertThat(hash.toString()).doesNotContain(hash.clear());
    }
}
