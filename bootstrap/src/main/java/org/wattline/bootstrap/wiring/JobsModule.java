package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.Set;
import org.wattline.adapter.http.platform.job.JobRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.platform.MemoryJobRunner;
import org.wattline.adapter.postgres.platform.PostgresJobRunner;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.job.Courtesy;
import org.wattline.application.platform.job.ForgettingAnswers;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.platform.reaction.Places;
import org.wattline.application.platform.reaction.Subscribers;

/** What goes on beside the requests: jobs, and subscribers that follow the event feed. */
public final class JobsModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Subscriber.class);
        Multibinder.newSetBinder(binder(), Jobs.Work.class);
        Multibinder.newSetBinder(binder(), Recurring.class);
    }

    @Provides
    @Singleton
    Jobs jobs(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store().jobs();
            case Storage.Postgres postgres -> postgres.units().jobs();
        };
    }

    @Provides
    @Singleton
    JobRunner runner(Storage storage, Set<Jobs.Work> works, Set<Recurring> recurring, BusinessClock clock) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryJobRunner(memory.store(), works, recurring, clock);
            case Storage.Postgres postgres ->
                new PostgresJobRunner(postgres.database(), postgres.units(), works, recurring, clock);
        };
    }

    @Provides
    @Singleton
    Courtesy courtesy() {
        return new Courtesy(System::nanoTime);
    }

    @Provides
    @Singleton
    Places places(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> memory.store().places();
            case Storage.Postgres postgres -> postgres.units().places();
        };
    }

    @Provides
    @Singleton
    Subscribers subscribers(Set<Subscriber> all, EventFeed feed, Places places, BusinessClock clock) {
        return new Subscribers(all, feed, places, clock);
    }

    @ProvidesIntoSet
    Jobs.Work forgettingAnswers(Idempotency idempotency, BusinessClock clock) {
        return new ForgettingAnswers(idempotency, clock);
    }

    @ProvidesIntoSet
    Recurring nightly() {
        return Recurring.daily(LocalTime.of(3, 10), ForgettingAnswers.KIND);
    }

    @ProvidesIntoSet
    Routes jobRoutes(Jobs jobs, BusinessClock clock) {
        return new JobRoutes(jobs, clock);
    }
}
