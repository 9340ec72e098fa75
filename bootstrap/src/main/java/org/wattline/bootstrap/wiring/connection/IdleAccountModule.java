package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.connection.idle.IdleAccountRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.idle.MemoryIdleAccounts;
import org.wattline.adapter.postgres.connection.idle.PostgresIdleAccounts;
import org.wattline.adapter.reference.connection.IdlePolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.idle.ClosingIdleAccounts;
import org.wattline.application.connection.idle.FollowingIdleAccounts;
import org.wattline.application.connection.idle.IdleAccounts;
import org.wattline.application.connection.idle.WatchingIdleAccounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;

/** Accounts at which nothing is used. */
public final class IdleAccountModule extends AbstractModule {
    @Provides
    @Singleton
    IdleAccounts idleAccounts(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryIdleAccounts(store);
            case Storage.Postgres(var database, var units) -> new PostgresIdleAccounts(units);
        };
    }

    @Provides
    ClosingIdleAccounts closing(
            UnitOfWork work, IdleAccounts accounts, ApplyingForChanges applying, Outbox outbox, BusinessClock clock) {
        return new ClosingIdleAccounts(work, accounts, applying, outbox, clock);
    }

    @ProvidesIntoSet
    Subscriber following(IdleAccounts accounts, BusinessClock clock) {
        return new FollowingIdleAccounts(accounts, clock);
    }

    @ProvidesIntoSet
    Jobs.Work watching(
            UnitOfWork work,
            IdleAccounts accounts,
            ChangeApplications changes,
            MeteringPoints points,
            Readings readings,
            Rules rules,
            ClosingIdleAccounts closing,
            Outbox outbox,
            BusinessClock clock) {
        return new WatchingIdleAccounts(
                work, accounts, changes, points, readings, IdlePolicyFile.in(rules), closing, outbox, clock);
    }

    /** When the readings of the night are in. */
    @ProvidesIntoSet
    Recurring watchingAgain() {
        return Recurring.daily(LocalTime.of(5, 30), WatchingIdleAccounts.KIND);
    }

    @ProvidesIntoSet
    Routes idleAccountRoutes(IdleAccounts accounts, ClosingIdleAccounts closing) {
        return new IdleAccountRoutes(accounts, closing);
    }
}
