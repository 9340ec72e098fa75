package org.wattline.bootstrap.wiring.workflow;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.statistics.StatisticRoutes;
import org.wattline.adapter.memory.workflow.MemoryCaseStatistics;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.postgres.workflow.PostgresCaseStatistics;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.statistics.AskingStatistics;
import org.wattline.application.workflow.statistics.CaseStatistics;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.WorkingCalendars;

/** Figures of cases. */
public final class CaseStatisticsModule extends AbstractModule {
    @Provides
    @Singleton
    CaseStatistics statistics(Storage storage, ProcessInstances instances, WorkingCalendars calendars) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCaseStatistics((MemoryProcessInstances) instances, calendars);
            case Storage.Postgres(var database, var units) -> new PostgresCaseStatistics(units, calendars);
        };
    }

    @ProvidesIntoSet
    Routes statisticRoutes(CaseStatistics statistics, BusinessClock clock) {
        return new StatisticRoutes(new AskingStatistics(statistics, clock));
    }
}
