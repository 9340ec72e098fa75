package org.wattline.bootstrap.wiring.workflow;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.definition.MigrationRoutes;
import org.wattline.adapter.http.workflow.definition.ProcessPictureRoutes;
import org.wattline.adapter.http.workflow.definition.SimulationRoutes;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.memory.workflow.definition.MemoryPastCases;
import org.wattline.adapter.memory.workflow.definition.MemoryRunningCases;
import org.wattline.adapter.postgres.workflow.PostgresProcessInstances;
import org.wattline.adapter.postgres.workflow.definition.PostgresPastCases;
import org.wattline.adapter.postgres.workflow.definition.PostgresRunningCases;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.PastCases;
import org.wattline.application.workflow.definition.ProcessCatalogue;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.application.workflow.definition.SimulatingProcesses;
import org.wattline.application.workflow.migration.MigratingCases;
import org.wattline.application.workflow.migration.RunningCases;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.StatutoryClock;

/** What a change of a process means: how it looks, what it would have made of past cases, how running ones move to it. */
public final class ProcessChangeModule extends AbstractModule {
    @Provides
    PastCases past(Storage storage, ProcessInstances instances) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPastCases(((MemoryProcessInstances) instances)::all);
            case Storage.Postgres(var database, var units) -> new PostgresPastCases(units);
        };
    }

    @Provides
    RunningCases running(Storage storage, ProcessInstances instances) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryRunningCases(((MemoryProcessInstances) instances)::all);
            case Storage.Postgres(var database, var units) ->
                new PostgresRunningCases(units, (PostgresProcessInstances) instances);
        };
    }

    @Provides
    @Singleton
    MigratingCases migrating(
            UnitOfWork work,
            ProcessDefinitions definitions,
            RunningCases running,
            HoldingCases cases,
            Jobs jobs,
            StatutoryClock deadlines,
            BusinessClock clock) {
        return new MigratingCases(work, definitions, running, cases, jobs, deadlines, clock);
    }

    @ProvidesIntoSet
    Jobs.Work migrationJob(MigratingCases migrating) {
        return migrating;
    }

    @ProvidesIntoSet
    Routes migrationRoutes(MigratingCases migrating) {
        return new MigrationRoutes(migrating);
    }

    @ProvidesIntoSet
    Routes pictureRoutes(
            ProcessCatalogue catalogue,
            ProcessDocuments documents,
            ProcessInstances instances,
            ProcessDefinitions definitions) {
        return new ProcessPictureRoutes(catalogue, documents, instances, definitions);
    }

    @ProvidesIntoSet
    Routes simulationRoutes(
            ProcessCatalogue catalogue,
            ProcessDocuments documents,
            PastCases cases,
            StatutoryClock deadlines,
            BusinessClock clock) {
        return new SimulationRoutes(catalogue, documents, new SimulatingProcesses(cases, deadlines), clock);
    }
}
