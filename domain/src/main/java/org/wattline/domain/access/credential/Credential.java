package org.wattline.domain.access.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * With what an account signs in (凭证): its login and the hash of its password. Repeated failures lock it for a while; an administrator
 * locks and unlocks it for good. It lives apart from the account, so that a stranger's attempts change nothing an administrator edits.
 *
 * @param temporary whether somebody else chose the password, so that it must be changed before anything else is done
 * @param changedAt since when the password is valid; sessions opened earlier are over
 * @param failures when signing in failed lately
 * @param lockedUntil until when failures have locked it
 */
public record Credential(
        AccountId id,
        Login login,
        Kind kind,
        SecretHash hash,
        boolean temporary,
        Instant changedAt,
        List<Instant> failures,
        Optional<Instant> lockedUntil,
        Optional<Lock> lock,
        Version version)
        implements Versioned<Credential> {
    public Credential {
        failures = List.copyOf(failures);
    }

    public static Credential open(
            AccountId id, Login login, Kind kind, SecretHash hash, boolean temporary, Instant now) {
        return new Credential(
                id, login, kind, hash, temporary, now, List.of(), Optional.empty(), Optional.empty(), Version.NEW);
    }

    /** Whether anybody may sign in now, with whatever password. */
    public boolean admits(Instant now) {
        return lock.isEmpty() && lockedUntil.map(until -> !now.isBefore(until)).orElse(true);
    }

    /** A wrong password was given. */
    public Change<Credential> failed(Instant now, LockOut policy) {
        if (!admits(now)) return Change.of(this);
        List<Instant> recent = new ArrayList<>();
        for (Instant each : failures) if (each.plus(policy.within()).isAfter(now)) recent.add(each);
        recent.add(now);
        if (recent.size() < policy.failures()) return Change.of(with(recent, Optional.empty(), lock));
        Instant until = now.plus(policy.lasts());
        return Change.of(with(List.of(), Optional.of(until), lock), new CredentialEvent.LockedOut(id, kind, until));
    }

    /** The right password was given; there may be nothing to forget. */
    public Change<Credential> succeeded() {
        return Change.of(with(List.of(), Optional.empty(), lock));
    }

    /** Replaces the hash of the same password by one with today's parameters. */
    public Change<Credential> rehashed(SecretHash newHash) {
        return Change.of(
                new Credential(id, login, kind, newHash, temporary, changedAt, failures, lockedUntil, lock, version));
    }

    /** Another password is valid from now on; sessions end, a lock by failures too. */
    public Change<Credential> change(SecretHash newHash, boolean byOther, Instant now) {
        return Change.of(
                new Credential(id, login, kind, newHash, byOther, now, List.of(), Optional.empty(), lock, version),
                new CredentialEvent.PasswordChanged(id, kind, byOther));
    }

    public Outcome<Change<Credential>> lock(String reason, Instant now) {
        if (lock.isPresent()) return Outcome.refused(CredentialRefusal.ALREADY_LOCKED);
        return Outcome.done(Change.of(
                with(failures, lockedUntil, Optional.of(new Lock(now, reason))), new CredentialEvent.Locked(id, kind)));
    }

    /** Lifts every lock, also one by failures. */
    public Outcome<Change<Credential>> unlock(Instant now) {
        if (admits(now)) return Outcome.refused(CredentialRefusal.NOT_LOCKED);
        return Outcome.done(
                Change.of(with(List.of(), Optional.empty(), Optional.empty()), new CredentialEvent.Unlocked(id, kind)));
    }

    /** Whether a session opened at an instant is still good: nobody locked the account, and the password is the same. */
    public boolean bears(Instant openedAt) {
        return lock.isEmpty() && !openedAt.isBefore(changedAt);
    }

    @Override
    public Credential at(Version stored) {
        return new Credential(id, login, kind, hash, temporary, changedAt, failures, lockedUntil, lock, stored);
    }

    private Credential with(List<Instant> newFailures, Optional<Instant> until, Optional<Lock> newLock) {
        return new Credential(id, login, kind, hash, temporary, changedAt, newFailures, until, newLock, version);
    }

    /** Whose it is. */
    public enum Kind {
        STAFF,
        CUSTOMER
    }

    /** A lock set by an administrator. */
    public record Lock(Instant since, String reason) {}
}
