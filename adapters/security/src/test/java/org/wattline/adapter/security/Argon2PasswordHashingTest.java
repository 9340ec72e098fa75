package org.wattline.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wattline.application.access.PasswordHashing;
import org.wattline.application.access.PasswordHashingContract;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;

class Argon2PasswordHashingTest extends PasswordHashingContract {
    private final Argon2PasswordHashing hashing = new Argon2PasswordHashing();

    @Override
    protected PasswordHashing hashing() {
        return hashing;
    }

    @Test
    void a_hash_says_its_parameters_and_has_a_salt_of_its_own() {
        SecretHash one = hashing.hash(new Password("Right-horse-1"));
        SecretHash two = hashing.hash(new Password("Right-horse-1"));
        assertThat(one.clear()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(two.clear());
    }

    @Test
    void a_hash_of_the_reference_implementation_with_other_parameters_matches_and_is_outdated() {
        // argon2 command line tool, RFC 9106 reference code: printf password | argon2 somesalt -id -t 2 -k 65536 -p 1
        // -l 32 -e
        SecretHash reference = new SecretHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(hashing.matches(new Password("password"), reference)).isTrue();
        assertThat(hashing.outdated(reference)).isTrue();
    }
}
