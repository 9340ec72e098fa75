package org.wattline.bootstrap.wiring.access;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoOptional;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.job.JobRoutes;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.security.TokenCheck;
import org.wattline.adapter.security.EcSigningKeys;
import org.wattline.adapter.security.ExternalTokens;
import org.wattline.adapter.security.KeyRing;
import org.wattline.adapter.security.OidcIssuer;
import org.wattline.adapter.security.OwnTokens;
import org.wattline.adapter.security.SecureSecrets;
import org.wattline.adapter.security.SeveralIssuers;
import org.wattline.application.access.AccessPolicies;
import org.wattline.application.access.Authenticating;
import org.wattline.application.access.Credentials;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.CustomerOwners;
import org.wattline.application.access.CustomerRights;
import org.wattline.application.access.JoinedCustomers;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.access.Positions;
import org.wattline.application.access.RenewingSigningKeys;
import org.wattline.application.access.RotatingSealedValues;
import org.wattline.application.access.SealedValues;
import org.wattline.application.access.Secrets;
import org.wattline.application.access.Sessions;
import org.wattline.application.access.SigningKeys;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.access.TokenVerifier;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;

/** Who may do what: tokens, passwords, permissions. */
public final class AccessModule extends AbstractModule {
    private final Optional<OidcIssuer> issuer;

    /** @param issuer who else issues tokens for staff */
    public AccessModule(Optional<OidcIssuer> issuer) {
        this.issuer = issuer;
    }

    @Override
    protected void configure() {
        install(new AccessStorageModule());
        install(new AccessCommandsModule());
        OptionalBinder.newOptionalBinder(binder(), TokenCheck.class);
        // Rights that no route asks for as a whole, but that decide what it shows or lets one do.
        Multibinder<Permission> more = Multibinder.newSetBinder(binder(), Permission.class);
        more.addBinding().toInstance(Exchange.SEE_PERSONAL);
        more.addBinding().toInstance(JobRoutes.CANCEL);
        bind(AccessPolicies.class).toInstance(AccessPolicies.DEFAULT);
        // The machine's time, as exact as the database keeps it.
        bind(InstantSource.class)
                .toInstance(() -> InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Provides
    @Singleton
    Secrets secrets() {
        return new SecureSecrets();
    }

    @Provides
    @Singleton
    OwnTokens ownTokens(SigningKeys keys, InstantSource time) {
        return new OwnTokens(new KeyRing(keys, time));
    }

    @Provides
    @Singleton
    TokenVerifier verifier(OwnTokens own) {
        List<TokenVerifier> issuers = new ArrayList<>(List.of(own));
        issuer.map(ExternalTokens::of).ifPresent(issuers::add);
        return new SeveralIssuers(issuers);
    }

    @Provides
    @Singleton
    Authenticating authenticating(
            TokenVerifier verifier,
            Sessions sessions,
            Credentials credentials,
            StaffAccounts staff,
            CustomerLogins customers,
            JoinedCustomers joined,
            Positions positions,
            CustomerRights rights,
            AccessPolicies policies,
            InstantSource time,
            BusinessClock clock) {
        return new Authenticating(
                verifier,
                sessions,
                credentials,
                staff,
                customers,
                joined,
                positions,
                rights,
                policies.session(),
                time,
                clock);
    }

    @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
    @Singleton
    TokenCheck tokenCheck(Authenticating authenticating) {
        return authenticating::handle;
    }

    /** Known once all routes are declared; asked for later than that. */
    @Provides
    @Singleton
    Supplier<PermissionCatalogue> catalogue(Provider<Set<Routes>> routes, Set<Permission> more) {
        return () -> {
            Set<Permission> known = new TreeSet<>(more);
            for (Routes some : routes.get())
                for (Route route : some.routes())
                    if (route.access() instanceof Access.Needs(Permission needed)) known.add(needed);
            return PermissionCatalogue.of(known);
        };
    }

    @Provides
    @Singleton
    CustomerRights customerRights() {
        return CustomersMay.RIGHTS;
    }

    @Provides
    @Singleton
    CustomerOwners customerOwners(Provider<Ownerships> ownerships) {
        return (UUID id) -> ownerships.get().knows("customer")
                ? ownerships.get().ownerOf("customer", id.toString())
                : Optional.empty();
    }

    @Provides
    @Singleton
    RenewingSigningKeys renewing(UnitOfWork work, SigningKeys keys, Secrets secrets, InstantSource time) {
        return new RenewingSigningKeys(work, keys, new EcSigningKeys(secrets), time);
    }

    @ProvidesIntoSet
    Background renewingKeys(RenewingSigningKeys renewing) {
        return new Background("renewing-signing-keys", Duration.ofHours(6), () -> {
            Outcome<Boolean> ignored = renewing.handle(Caller.system("signing-keys"));
            return false;
        });
    }

    @ProvidesIntoSet
    Jobs.Work rotatingSealedValues(SealedValues values) {
        return new RotatingSealedValues(values);
    }
}
