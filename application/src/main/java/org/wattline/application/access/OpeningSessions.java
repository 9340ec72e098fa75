package org.wattline.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.CredentialRefusal;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.access.credential.Session;
import org.wattline.domain.kernel.Outcome;

/**
 * Signs people in, keeps them signed in, signs them out. Times here are the machine's, not those of the business clock: a demonstration
 * that leaps a month ahead signs nobody out.
 */
public final class OpeningSessions {
    private final UnitOfWork work;
    private final Sessions sessions;
    private final Credentials credentials;
    private final StaffAccounts staff;
    private final AccessTokens tokens;
    private final Secrets secrets;
    private final ProvingPasswords proving;
    private final AccessPolicies policies;
    private final Ids ids;
    private final InstantSource time;
    private final BusinessClock clock;

    public OpeningSessions(
            UnitOfWork work,
            Outbox outbox,
            Sessions sessions,
            Credentials credentials,
            StaffAccounts staff,
            PasswordHashing hashing,
            AccessTokens tokens,
            Secrets secrets,
            AccessPolicies policies,
            Ids ids,
            InstantSource time,
            BusinessClock clock) {
        this.work = work;
        this.sessions = sessions;
        this.credentials = credentials;
        this.staff = staff;
        this.tokens = tokens;
        this.secrets = secrets;
        this.proving = new ProvingPasswords(work, outbox, credentials, hashing, secrets, policies.lockOut(), time);
        this.policies = policies;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    /** One and the same refusal whatever is wrong: login, password, unit or a lock. */
    public Outcome<Tokens> handle(Caller.Origin origin, SignIn command) {
        Optional<Credential> known = credentials.withLogin(command.login);
        Caller who = known.map(c -> asCaller(c, origin)).orElseGet(() -> Caller.system("sign-in"));
        Optional<Credential> proven = proving.prove(known, command.password, who);
        if (proven.isEmpty()) return Outcome.refused(CredentialRefusal.SIGN_IN_REFUSED);
        return unit(proven.get(), command.unit).then(unit -> open(proven.get(), unit, who));
    }

    /** A refresh token is good once; one that is shown again ends the session. */
    public Outcome<Tokens> handle(Caller.Origin origin, Renew command) {
        Optional<Session> found = idOf(command.refreshToken).flatMap(sessions::find);
        if (found.isEmpty()) return Outcome.refused(CredentialRefusal.SESSION_OVER);
        Session session = found.get();
        Optional<Credential> bearer = credentials.find(session.account()).filter(c -> c.bears(session.openedAt()));
        if (bearer.isEmpty()) return Outcome.refused(CredentialRefusal.SESSION_OVER);
        Caller who = asCaller(bearer.get(), origin);
        Instant at = time.instant();
        SecretHash shown = digest(command.refreshToken);
        if (session.reused(shown)) {
            end(session, Session.Cause.TOKEN_REUSED, who);
            return Outcome.refused(CredentialRefusal.SESSION_OVER);
        }
        String refresh = session.id() + "." + secrets.token();
        return work.perform(
                Act.of(who, "access.renew-session"),
                () -> sessions.find(session.id())
                        .map(now -> now.renew(shown, digest(refresh), at, policies.session()))
                        .orElseGet(() -> Outcome.refused(CredentialRefusal.SESSION_OVER))
                        .map(change -> tokens(sessions.save(change.state()), refresh, bearer.get(), at)));
    }

    /** Ends the session of a token of this server; one of another issuer ends with its issuer. */
    public Outcome<Boolean> handle(Caller who, SignOut command) {
        Optional<Session> found = sessions.find(command.session);
        found.ifPresent(session -> end(session, Session.Cause.SIGNED_OUT, who));
        return Outcome.done(found.isPresent());
    }

    private Outcome<Tokens> open(Credential credential, Optional<UnitPath> unit, Caller who) {
        Instant now = time.instant();
        UUID id = ids.next();
        String refresh = id + "." + secrets.token();
        return work.perform(Act.of(who, "access.sign-in"), () -> {
            sessions.add(Session.open(id, credential.id(), unit, digest(refresh), now));
            return Outcome.done(tokens(sessions.find(id).orElseThrow(), refresh, credential, now));
        });
    }

    private Outcome<Optional<UnitPath>> unit(Credential credential, Optional<UnitPath> wished) {
        if (credential.kind() == Credential.Kind.CUSTOMER) return Outcome.done(Optional.empty());
        Optional<StaffAccount> account = staff.find(credential.id());
        boolean allowed = account.isPresent()
                && wished.map(unit -> account.get().mayActIn(unit, clock.today()))
                        .orElse(true);
        return allowed ? Outcome.done(wished) : Outcome.refused(CredentialRefusal.SIGN_IN_REFUSED);
    }

    private void end(Session session, Session.Cause cause, Caller who) {
        Outcome<Session> ignored = work.perform(
                Act.of(who, "access.end-session"),
                () -> Outcome.done(sessions.find(session.id())
                        .map(now -> sessions.save(now.end(cause, time.instant()).state()))
                        .orElse(session)));
    }

    private Tokens tokens(Session session, String refresh, Credential credential, Instant now) {
        Instant until = now.plus(policies.session().access());
        String access = tokens.issue(new AccessTokens.Grant(credential.id(), session.id(), now, until));
        return new Tokens(access, until, refresh, credential.temporary());
    }

    private static Caller asCaller(Credential credential, Caller.Origin origin) {
        return Authenticating.bare(credential, UnitPath.COMPANY, origin);
    }

    private static Optional<UUID> idOf(String refreshToken) {
        int dot = refreshToken.indexOf('.');
        if (dot != 36) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(refreshToken.substring(0, dot)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SecretHash digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Sign in.
     *
     * @param unit the unit in which to act, where somebody holds positions at several
     */
    public record SignIn(Login login, Password password, Optional<UnitPath> unit) {}

    /** Get new tokens for a refresh token. */
    public record Renew(String refreshToken) {
        @Override
        public String toString() {
            return "renew";
        }
    }

    /** Sign out. */
    public record SignOut(UUID session) {}

    /**
     * What somebody who is signed in holds.
     *
     * @param passwordChangeRequired whether nothing is possible until the password is changed
     */
    public record Tokens(String accessToken, Instant expiresAt, String refreshToken, boolean passwordChangeRequired) {
        @Override
        public String toString() {
            return "tokens until " + expiresAt;
        }
    }
}
