package org.wattline.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.PasswordPolicy;
import org.wattline.domain.kernel.Outcome;

class SecureSecretsTest {
    private final SecureSecrets secrets = new SecureSecrets();

    @Test
    void generated_passwords_meet_the_strictest_policy_and_differ() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Password password = new Password(secrets.password());
            assertThat(password.clear()).hasSize(20).doesNotContain("0", "O", "l", "1", "I");
            assertThat(new PasswordPolicy(20, 4).check(password, new Login("admin")))
                    .isEqualTo(Outcome.done(password));
            assertThat(seen.add(password.clear())).isTrue();
        }
    }

    @Test
    void tokens_have_256_bits_and_fit_into_a_url() {
        assertThat(secrets.token()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(secrets.token());
    }
}
