package org.wattline.domain.access.credential;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * That somebody is signed in (会话). Each renewal replaces the refresh token; one that was replaced and is shown again was stolen from
 * somebody, and ends the session for both.
 *
 * @param unit the unit in which a member of staff acts
 * @param refresh digest of the refresh token that is good now
 */
public record Session(
        UUID id,
        AccountId account,
        Optional<UnitPath> unit,
        SecretHash refresh,
        Instant openedAt,
        Instant renewedAt,
        Stage stage,
        Version version)
        implements Versioned<Session> {
    public static Session open(UUID id, AccountId account, Optional<UnitPath> unit, SecretHash refresh, Instant now) {
        return new Session(id, account, unit, refresh, now, now, new Stage.Open(), Version.NEW);
    }

    /** Whether it lives on. */
    public boolean open(Instant now, SessionPolicy policy) {
        return stage instanceof Stage.Open
                && now.isBefore(renewedAt.plus(policy.idle()))
                && now.isBefore(openedAt.plus(policy.longest()));
    }

    /**
     * Replaces the refresh token.
     *
     * @param shown digest of the token that was shown; {@link #reused} tells whether it was replaced before
     */
    public Outcome<Change<Session>> renew(SecretHash shown, SecretHash next, Instant now, SessionPolicy policy) {
        if (!open(now, policy) || reused(shown)) return Outcome.refused(CredentialRefusal.SESSION_OVER);
        return Outcome.done(Change.of(new Session(id, account, unit, next, openedAt, now, stage, version)));
    }

    /** Whether a token that names this session is not the one that is good now. */
    public boolean reused(SecretHash shown) {
        return !refresh.equals(shown);
    }

    /** Ends it; one that has ended stays as it is. */
    public Change<Session> end(Cause cause, Instant now) {
        if (stage instanceof Stage.Ended) return Change.of(this);
        return Change.of(
                new Session(id, account, unit, refresh, openedAt, renewedAt, new Stage.Ended(now, cause), version));
    }

    @Override
    public Session at(Version stored) {
        return new Session(id, account, unit, refresh, openedAt, renewedAt, stage, stored);
    }

    /** States of a session. */
    public sealed interface Stage {
        /** It lives until it is not renewed in time. */
        record Open() implements Stage {}

        /** It is over. */
        record Ended(Instant at, Cause cause) implements Stage {}
    }

    /** Why a session ended. */
    public enum Cause {
        SIGNED_OUT,
        TOKEN_REUSED
    }
}
