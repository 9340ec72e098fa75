package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.wattline.adapter.http.metering.field.PollRoutes;
import org.wattline.adapter.http.metering.field.PollingPlanRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.MemoryKeptPlans;
import org.wattline.adapter.memory.metering.MemoryPolls;
import org.wattline.adapter.postgres.metering.PostgresKeptPlans;
import org.wattline.adapter.postgres.metering.PostgresPolls;
import org.wattline.adapter.reference.metering.PollingPlansFile;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.field.MeterChannels;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.metering.poll.KeepingPlans;
import org.wattline.application.metering.poll.KeptPlans;
import org.wattline.application.metering.poll.PollingMeters;
import org.wattline.application.metering.poll.PollingPlans;
import org.wattline.application.metering.poll.Polls;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;

/** Meters on site are asked by schedule for what they kept. */
public final class PollModule extends AbstractModule {
    /** How often is looked whether a plan has something to ask [D]. */
    private static final Duration PAUSE = Duration.ofMinutes(15);
    /** Concentrators that one server talks to at once [D]. */
    private static final int AT_ONCE = 128;
    /** How long one of them may take for a portion of questions [D]. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Provides
    @Singleton
    Polls polls(Storage storage, FieldAddresses addresses, MeteringPoints points) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPolls(memory.store(), addresses, points);
            case Storage.Postgres postgres -> new PostgresPolls(postgres.units());
        };
    }

    @Provides
    @Singleton
    KeptPlans keptPlans(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryKeptPlans(memory.store());
            case Storage.Postgres postgres -> new PostgresKeptPlans(postgres.units());
        };
    }

    @Provides
    @Singleton
    PollingPlans plans(KeptPlans kept) {
        return PollingPlansFile.shipped().with(kept::all);
    }

    @ProvidesIntoSet
    Routes planRoutes(UnitOfWork work, KeptPlans kept, PollingPlans plans, BusinessClock clock, Outbox outbox) {
        return new PollingPlanRoutes(new KeepingPlans(work, kept, plans, clock, outbox));
    }

    @ProvidesIntoSet
    Jobs.Work polling(
            UnitOfWork work,
            Polls polls,
            PollingPlans plans,
            FieldAddresses addresses,
            Meters meters,
            MeteringPoints points,
            Readings readings,
            ArrivalRules rules,
            MeterChannels channels,
            BusinessClock clock) {
        return new PollingMeters(
                work,
                polls,
                plans,
                addresses,
                points,
                readings,
                channels,
                new TakingInLines(points, meters, readings, rules, clock),
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                AT_ONCE,
                PATIENCE);
    }

    @ProvidesIntoSet
    Recurring everyQuarterHour() {
        return Recurring.every(PAUSE, PollingMeters.KIND);
    }

    @ProvidesIntoSet
    Routes pollRoutes(Jobs jobs, Polls polls, PollingPlans plans, BusinessClock clock) {
        return new PollRoutes(jobs, polls, plans, clock);
    }
}
