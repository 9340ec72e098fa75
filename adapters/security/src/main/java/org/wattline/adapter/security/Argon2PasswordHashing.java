package org.wattline.adapter.security;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.wattline.application.access.PasswordHashing;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;

/**
 * Argon2id (RFC 9106) with 19 MiB of memory, 2 passes, 1 lane, 16 bytes of salt and 32 bytes of hash: OWASP's first choice for servers. As
 * many at a time as there are processors, so that a flood of attempts does not take the memory.
 */
public final class Argon2PasswordHashing implements PasswordHashing {
    private static final Argon2Function TODAY =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
    private static final int SALT_BYTES = 16;

    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    @Override
    public SecretHash hash(Password password) {
        return limited(() -> new SecretHash(com.password4j.Password.hash(password.clear())
                .addRandomSalt(SALT_BYTES)
                .with(TODAY)
                .getResult()));
    }

    @Override
    public boolean matches(Password password, SecretHash hash) {
        Argon2Function function = functionOf(hash);
        return limited(() ->
                com.password4j.Password.check(password.clear(), hash.clear()).with(function));
    }

    @Override
    public boolean outdated(SecretHash hash) {
        return !functionOf(hash).equals(TODAY);
    }

    private static Argon2Function functionOf(SecretHash hash) {
        try {
            return Argon2Function.getInstanceFromHash(hash.clear());
        } catch (BadParametersException e) {
            throw new IllegalArgumentException("not an Argon2 hash", e);
        }
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
