package org.wattline.bootstrap.wiring.workflow;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import java.util.Set;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.ProcessRoutes;
import org.wattline.adapter.http.workflow.TaskRoutes;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.postgres.workflow.PostgresProcessInstances;
import org.wattline.adapter.postgres.workflow.PostgresTaskViews;
import org.wattline.adapter.postgres.workflow.PostgresTenures;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.ClaimingTasks;
import org.wattline.application.workflow.CompletingTasks;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.StepEffects;
import org.wattline.application.workflow.TaskViews;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.application.workflow.organisation.Reorganisations;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.workflow.TaskNo;

/** Processes, cases, tasks. */
public final class WorkflowModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), StepEffects.class);
    }

    @Provides
    @Singleton
    ProcessInstances instances(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryProcessInstances(store);
            case Storage.Postgres(var database, var units) -> new PostgresProcessInstances(units);
        };
    }

    @Provides
    @Singleton
    TaskViews tasks(Storage storage, ProcessInstances instances) {
        return switch (storage) {
            case Storage.Memory memory -> (MemoryProcessInstances) instances;
            case Storage.Postgres(var database, var units) -> new PostgresTaskViews(units);
        };
    }

    @Provides
    @Singleton
    StatutoryClock deadlines(WorkingCalendars calendars, Rules rules) {
        return new StatutoryClock(calendars, TimeLimitsFile.hoursIn(rules));
    }

    @Provides
    Posts posts(Storage storage, StaffAccounts staff, Reorganisations reorganisations) {
        return switch (storage) {
            case Storage.Memory memory -> new Posts(Posts.of(staff), reorganisations::all);
            case Storage.Postgres(var database, var units) ->
                new Posts(new PostgresTenures(units), reorganisations::all);
        };
    }

    @Provides
    ClaimingTasks claiming(
            UnitOfWork work, Outbox outbox, ProcessInstances instances, Posts posts, BusinessClock clock) {
        return new ClaimingTasks(work, outbox, instances, posts, clock);
    }

    @Provides
    CompletingTasks completing(
            UnitOfWork work,
            Outbox outbox,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            Posts posts,
            Set<StepEffects> effects,
            StatutoryClock deadlines,
            BusinessClock clock) {
        return new CompletingTasks(work, outbox, instances, definitions, posts, List.copyOf(effects), deadlines, clock);
    }

    @ProvidesIntoSet
    Routes taskRoutes(
            TaskViews tasks,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            ProcessDocuments documents,
            Posts posts,
            ClaimingTasks claiming,
            CompletingTasks completing,
            BusinessClock clock) {
        return new TaskRoutes(tasks, instances, definitions, documents, posts, claiming, completing, clock);
    }

    @ProvidesIntoSet
    Routes processRoutes(ProcessDefinitions definitions) {
        return new ProcessRoutes(definitions);
    }

    @ProvidesIntoSet
    Ownerships.Lookup taskOwners(ProcessInstances instances) {
        return Ownerships.Lookup.of("task", no -> instances.unit(new TaskNo(no)).map(Scope.Owner::of));
    }
}
