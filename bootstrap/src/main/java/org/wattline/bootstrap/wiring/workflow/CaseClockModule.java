package org.wattline.bootstrap.wiring.workflow;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.organisation.OrganisationRoutes;
import org.wattline.adapter.memory.workflow.MemoryCaseClocks;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.memory.workflow.MemoryReorganisations;
import org.wattline.adapter.postgres.workflow.PostgresCaseClocks;
import org.wattline.adapter.postgres.workflow.PostgresReorganisations;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.Positions;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.clock.CaseClocks;
import org.wattline.application.workflow.clock.WatchingClocks;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.application.workflow.organisation.AskingResponsibility;
import org.wattline.application.workflow.organisation.Reorganisations;
import org.wattline.application.workflow.organisation.ReorganisingWork;
import org.wattline.application.workflow.supervision.Crews;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.WorkingCalendars;

/** The clocks of cases, and work that moves between positions. */
public final class CaseClockModule extends AbstractModule {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    @Provides
    @Singleton
    CaseClocks clocks(Storage storage, ProcessInstances instances) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryCaseClocks(store, (MemoryProcessInstances) instances);
            case Storage.Postgres(var database, var units) -> new PostgresCaseClocks(units);
        };
    }

    @Provides
    @Singleton
    WatchingClocks watching(
            UnitOfWork work,
            Outbox outbox,
            CaseClocks clocks,
            RestingCases resting,
            WorkingCalendars calendars,
            BusinessClock clock) {
        return new WatchingClocks(work, outbox, clocks, resting, calendars, clock);
    }

    @ProvidesIntoSet
    Background looking(WatchingClocks watching) {
        return new Background("workflow-clocks", BETWEEN_LOOKS, watching::look);
    }

    @Provides
    @Singleton
    Reorganisations reorganisations(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryReorganisations(store);
            case Storage.Postgres(var database, var units) -> new PostgresReorganisations(units);
        };
    }

    @ProvidesIntoSet
    Routes organisationRoutes(
            UnitOfWork work,
            Outbox outbox,
            Reorganisations reorganisations,
            Positions positions,
            OrganisationUnits units,
            CaseHistories histories,
            Crews crews,
            Ids ids,
            BusinessClock clock) {
        return new OrganisationRoutes(
                new ReorganisingWork(work, outbox, reorganisations, positions, units, ids, clock),
                reorganisations,
                new AskingResponsibility(histories, reorganisations, crews),
                clock);
    }
}
