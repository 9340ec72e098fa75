package org.wattline.bootstrap.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.application.access.PasswordHashing;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;

/** Hashes a password once only: good for the demo company, whose accounts share one that everybody may know, and for nothing else. */
public final class OnePassword implements PasswordHashing {
    private final PasswordHashing hashing;
    private final Map<Password, SecretHash> known = new ConcurrentHashMap<>();

    public OnePassword(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    @Override
    public SecretHash hash(Password password) {
        return known.computeIfAbsent(password, hashing::hash);
    }

    @Override
    public boolean matches(Password password, SecretHash hash) {
        return hashing.matches(password, hash);
    }

    @Override
    public boolean outdated(SecretHash hash) {
        return hashing.outdated(hash);
    }
}
