package org.wattline.application.access;

import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;

/** Hashing for tests: quick, and it counts comparisons. */
public final class TransparentHashing implements PasswordHashing {
    private final AtomicInteger comparisons = new AtomicInteger();
    private volatile String scheme = "plain";

    @Override
    public SecretHash hash(Password password) {
        return new SecretHash(scheme + ":" + password.clear());
    }

    @Override
    public boolean matches(Password password, SecretHash hash) {
        comparisons.incrementAndGet();
        return hash.clear().endsWith(":" + password.clear());
    }

    @Override
    public boolean outdated(SecretHash hash) {
        return !hash.clear().startsWith(scheme + ":");
    }

    public void newScheme(String name) {
        scheme = name;
    }

    public int comparisons() {
        return comparisons.get();
    }
}
