package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.memory.connection.temporary.MemoryTemporarySupplies;
import org.wattline.adapter.postgres.connection.temporary.PostgresTemporarySupplies;
import org.wattline.adapter.reference.connection.TemporaryPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.temporary.AnnouncingEnds;
import org.wattline.application.connection.temporary.EndingTemporarySupplies;
import org.wattline.application.connection.temporary.NotingTemporarySupplies;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.bootstrap.wiring.Storage;

/** Supply for a time only. */
public final class TemporarySupplyModule extends AbstractModule {
    @Provides
    @Singleton
    TemporarySupplies temporarySupplies(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryTemporarySupplies(store);
            case Storage.Postgres(var database, var units) -> new PostgresTemporarySupplies(units);
        };
    }

    @ProvidesIntoSet
    Subscriber noting(TemporarySupplies supplies, ProcessInstances instances, Outbox outbox) {
        return new NotingTemporarySupplies(supplies, instances, outbox);
    }

    @ProvidesIntoSet
    Jobs.Work ending(
            UnitOfWork work,
            TemporarySupplies supplies,
            ApplyingForChanges applying,
            Outbox outbox,
            BusinessClock clock) {
        return new EndingTemporarySupplies(work, supplies, applying, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work announcing(UnitOfWork work, TemporarySupplies supplies, Outbox outbox, BusinessClock clock, Rules rules) {
        return new AnnouncingEnds(work, supplies, TemporaryPolicyFile.in(rules), outbox, clock);
    }

    /** In the morning, when people look at their telephones. */
    @ProvidesIntoSet
    Recurring announcingAgain() {
        return Recurring.daily(LocalTime.of(9, 0), AnnouncingEnds.KIND);
    }

    @ProvidesIntoSet
    Recurring endingAgain() {
        return Recurring.daily(LocalTime.of(0, 15), EndingTemporarySupplies.KIND);
    }
}
