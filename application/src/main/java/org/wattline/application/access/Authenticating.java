package org.wattline.application.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.Session;
import org.wattline.domain.access.credential.SessionPolicy;

/**
 * Tells who shows a token, and what that caller may do today: permissions come from the positions in force, not from the token, so that
 * a position that ended ends at once. Reads a few rows by key; callers may remember the answer for some seconds.
 */
public final class Authenticating {
    private final TokenVerifier verifier;
    private final Sessions sessions;
    private final Credentials credentials;
    private final StaffAccounts staff;
    private final CustomerLogins customers;
    private final JoinedCustomers joined;
    private final Positions positions;
    private final CustomerRights rights;
    private final SessionPolicy policy;
    private final InstantSource time;
    private final BusinessClock clock;

    public Authenticating(
            TokenVerifier verifier,
            Sessions sessions,
            Credentials credentials,
            StaffAccounts staff,
            CustomerLogins customers,
            JoinedCustomers joined,
            Positions positions,
            CustomerRights rights,
            SessionPolicy policy,
            InstantSource time,
            BusinessClock clock) {
        this.verifier = verifier;
        this.sessions = sessions;
        this.credentials = credentials;
        this.staff = staff;
        this.customers = customers;
        this.joined = joined;
        this.positions = positions;
        this.rights = rights;
        this.policy = policy;
        this.time = time;
        this.clock = clock;
    }

    /** The caller, or empty if the token is not good, its session over, or the account locked. */
    public Optional<Caller> handle(String token, Caller.Origin origin) {
        return verifier.verify(token, time.instant()).flatMap(verified -> switch (verified) {
            case TokenVerifier.Verified.Own own -> own(own, origin);
            case TokenVerifier.Verified.External external -> external(external, origin);
        });
    }

    /** The session of a token of this server's issuer. */
    public Optional<UUID> sessionOf(String token) {
        return verifier.verify(token, time.instant())
                .flatMap(verified -> verified instanceof TokenVerifier.Verified.Own own
                        ? Optional.of(own.session())
                        : Optional.empty());
    }

    /** Somebody whose password was proven, and who may do nothing yet. */
    static Caller bare(Credential credential, UnitPath unit, Caller.Origin origin) {
        return switch (credential.kind()) {
            case STAFF -> new Caller(credential.login().value(), Caller.Kind.STAFF, unit, Set.of(), Set.of(), origin);
            case CUSTOMER ->
                new Caller(credential.id().toString(), Caller.Kind.CUSTOMER, unit, Set.of(), Set.of(), origin);
        };
    }

    private Optional<Caller> own(TokenVerifier.Verified.Own own, Caller.Origin origin) {
        Optional<Session> session = sessions.find(own.session())
                .filter(s -> s.account().equals(own.account()) && s.open(time.instant(), policy));
        if (session.isEmpty()) return Optional.empty();
        Optional<Credential> credential = credentials
                .find(own.account())
                .filter(c -> c.bears(session.get().openedAt()));
        return credential.flatMap(found -> switch (found.kind()) {
            case STAFF ->
                staff.find(found.id())
                        .flatMap(account -> employee(account, session.get().unit(), found.temporary(), origin));
            case CUSTOMER -> customer(found, origin);
        });
    }

    private Optional<Caller> employee(
            StaffAccount account, Optional<UnitPath> wished, boolean passwordTemporary, Caller.Origin origin) {
        LocalDate today = clock.today();
        UnitPath unit = wished.filter(w -> account.mayActIn(w, today)).orElseGet(() -> account.actingUnit(today));
        Collection<PositionCode> held = passwordTemporary ? Set.of() : account.positions(unit, today);
        return Optional.of(caller(account.login().value(), unit, held, origin));
    }

    private Optional<Caller> customer(Credential credential, Caller.Origin origin) {
        return customers.find(credential.id()).map(login -> {
            Set<Permission> may = new TreeSet<>();
            if (!credential.temporary()) may.addAll(rights.of(login.roles()));

            Set<UUID> whose = credential.temporary() ? Set.of() : joined.of(login.customers());
            return new Caller(login.id().toString(), Caller.Kind.CUSTOMER, login.unit(), whose, may, origin);
        });
    }

    private Optional<Caller> external(TokenVerifier.Verified.External external, Caller.Origin origin) {
        Optional<Credential> locked =
                credentials.withLogin(external.login()).filter(c -> c.lock().isPresent());
        if (locked.isPresent()) return Optional.empty();
        if (external.unit().isPresent() && external.positions().isPresent())
            return Optional.of(caller(
                    external.login().value(),
                    external.unit().get(),
                    external.positions().get(),
                    origin));
        return staff.withLogin(external.login()).flatMap(account -> employee(account, external.unit(), false, origin));
    }

    private Caller caller(String login, UnitPath unit, Collection<PositionCode> held, Caller.Origin origin) {
        Set<Permission> may = new TreeSet<>();
        for (PositionCode code : held) positions.find(code).ifPresent(position -> may.addAll(position.permissions()));

        return new Caller(login, Caller.Kind.STAFF, unit, Set.of(), may, origin);
    }
}
