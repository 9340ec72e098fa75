package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.event.EventRoutes;
import org.wattline.adapter.http.platform.management.Gauge;
import org.wattline.adapter.http.platform.management.HealthCheck;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.security.TokenCheck;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.adapter.http.platform.trail.AuditTrailRoutes;
import org.wattline.application.access.PasswordHashing;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.SealedAnswers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.workflow.Posts;

/** What every capability stands on, from the storage that the operator chose. */
public final class PlatformModule extends AbstractModule {
    private final Supplier<Foundation> foundation;

    /** @param foundation asked for when something of it is needed */
    public PlatformModule(Supplier<Foundation> foundation) {
        this.foundation = foundation;
    }

    @Override
    protected void configure() {
        install(new JobsModule());
        // Without somebody who knows tokens nobody is let in.
        OptionalBinder.newOptionalBinder(binder(), TokenCheck.class)
                .setDefault()
                .toInstance((token, origin) -> Optional.empty());
        Multibinder.newSetBinder(binder(), Routes.class);
        Multibinder.newSetBinder(binder(), Ownerships.Lookup.class);
        Multibinder.newSetBinder(binder(), Background.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class);
        Multibinder.newSetBinder(binder(), Gauge.class);
    }

    @Provides
    @Singleton
    Storage storage() {
        return foundation.get().storage();
    }

    @Provides
    @Singleton
    BusinessClock clock() {
        return foundation.get().clock();
    }

    @Provides
    @Singleton
    Ids ids() {
        return foundation.get().ids();
    }

    @Provides
    @Singleton
    Vault vault() {
        return foundation.get().vault();
    }

    @Provides
    @Singleton
    Folder folder() {
        return foundation.get().folder();
    }

    @Provides
    @Singleton
    PasswordHashing hashing() {
        return foundation.get().hashing();
    }

    @Provides
    @Singleton
    UnitOfWork work(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store();
            case Storage.Postgres postgres -> postgres.units();
        };
    }

    @Provides
    @Singleton
    Outbox outbox(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store();
            case Storage.Postgres postgres -> postgres.units();
        };
    }

    @Provides
    @Singleton
    EventFeed feed(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store().feed();
            case Storage.Postgres postgres -> postgres.units().feed();
        };
    }

    @Provides
    @Singleton
    Histories histories(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store().histories();
            case Storage.Postgres postgres -> postgres.units().histories();
        };
    }

    @Provides
    @Singleton
    Idempotency idempotency(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store().idempotency();
            case Storage.Postgres postgres -> new SealedAnswers(postgres.units().idempotency(), vault);
        };
    }

    @Provides
    @Singleton
    Numbers numbers(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store().numbers();
            case Storage.Postgres postgres -> postgres.units().numbers();
        };
    }

    @Provides
    @Singleton
    Ownerships ownerships(Set<Ownerships.Lookup> lookups, Ownerships.TakenOver takenOver) {
        return new Ownerships(lookups, takenOver);
    }

    @Provides
    Ownerships.TakenOver takenOver(Provider<Posts> posts, BusinessClock clock) {
        return (who, unit) -> posts.get().reaches(who, unit, clock.today());
    }

    @Provides
    @Singleton
    Ports ports(
            TokenCheck tokens, Ownerships ownerships, UnitOfWork work, Idempotency idempotency, Histories histories) {
        return new Ports(tokens, ownerships, work, idempotency, histories);
    }

    @ProvidesIntoSet
    Routes eventRoutes(EventFeed feed) {
        return new EventRoutes(feed);
    }

    @ProvidesIntoSet
    Routes auditTrailRoutes(Histories histories) {
        return new AuditTrailRoutes(histories);
    }
}
