package org.wattline.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.LockOut;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/**
 * Finds out whether a password is right, counts failures and forgets them. Every attempt costs one comparison, also for an account that
 * does not exist or is locked, so that the time it takes tells nothing.
 */
final class ProvingPasswords {
    private static final int TRIES = 8;

    private final UnitOfWork work;
    private final Outbox outbox;
    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final LockOut lockOut;
    private final InstantSource time;
    private final Password unknown;
    private volatile Optional<SecretHash> nobody = Optional.empty();

    ProvingPasswords(
            UnitOfWork work,
            Outbox outbox,
            Credentials credentials,
            PasswordHashing hashing,
            Secrets secrets,
            LockOut lockOut,
            InstantSource time) {
        this.work = work;
        this.outbox = outbox;
        this.credentials = credentials;
        this.hashing = hashing;
        this.lockOut = lockOut;
        this.time = time;
        this.unknown = new Password(secrets.token());
    }

    /** The credential when the password is right and it admits anybody; the failure is counted otherwise. */
    Optional<Credential> prove(Optional<Credential> credential, Password password, Caller who) {
        SecretHash hash = credential.map(Credential::hash).orElseGet(this::nobody);
        boolean right = hashing.matches(password, hash);
        if (credential.isEmpty()) return Optional.empty();
        Credential known = credential.get();
        Instant now = time.instant();
        if (!known.admits(now)) return Optional.empty();
        if (!right) {
            store(known.id(), who, "access.fail-to-sign-in", found -> found.failed(now, lockOut));
            return Optional.empty();
        }
        if (hashing.outdated(known.hash())) {
            SecretHash fresh = hashing.hash(password);
            store(known.id(), who, "access.rehash-password", found -> found.rehashed(fresh));
        }
        if (!known.failures().isEmpty() || known.lockedUntil().isPresent())
            store(known.id(), who, "access.forget-failures", Credential::succeeded);
        return credentials.find(known.id()).filter(found -> found.admits(now));
    }

    /** Made when first needed, because a hash takes its time by design and a start should not. */
    private SecretHash nobody() {
        Optional<SecretHash> known = nobody;
        if (known.isPresent()) return known.get();
        SecretHash made = hashing.hash(unknown);
        nobody = Optional.of(made);
        return made;
    }

    /** Attempts at the same time change the same credential; each must count. */
    private void store(AccountId id, Caller who, String command, Function<Credential, Change<Credential>> decision) {
        for (int i = 1; ; i++) {
            try {
                Outcome<Credential> ignored = work.perform(Act.of(who, command), () -> {
                    Credential now = credentials.find(id).orElseThrow();
                    Change<Credential> change = decision.apply(now);
                    if (change.state().equals(now)) return Outcome.done(now);
                    Credential stored = credentials.save(change.state());
                    outbox.publish(change.facts());
                    return Outcome.done(stored);
                });
                return;
            } catch (StaleState e) {
                if (i == TRIES) throw e;
            }
        }
    }
}
