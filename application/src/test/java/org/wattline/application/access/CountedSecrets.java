package org.wattline.application.access;

import java.util.concurrent.atomic.AtomicInteger;

/** Secrets for tests that everybody can guess. */
public final class CountedSecrets implements Secrets {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public String token() {
        return "secret" + count.incrementAndGet();
    }

    @Override
    public String password() {
        return "Generated-" + count.incrementAndGet();
    }
}
