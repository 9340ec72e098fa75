package org.wattline.bootstrap.scenario;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.wattline.application.access.PasswordHashing;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;

/** A hash that costs nothing, for stands on which many sign in: what guards real passwords takes longer than a scenario's steps, and on purpose. */
final class QuickHashing implements PasswordHashing {
    @Override
    public SecretHash hash(Password password) {
        byte[] clear = password.clear().getBytes(StandardCharsets.UTF_8);
        return new SecretHash("quick:" + UUID.nameUUIDFromBytes(clear));
    }

    @Override
    public boolean matches(Password password, SecretHash hash) {
        return hash(password).equals(hash);
    }

    @Override
    public boolean outdated(SecretHash hash) {
        return false;
    }
}
