package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.ProcessRoutes;
import org.wattline.adapter.http.workflow.TaskRoutes;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.postgres.workflow.PostgresProcessInstances;
import org.wattline.adapter.postgres.workflow.PostgresTaskViews;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.workflow.PositionsFile;
import org.wattline.adapter.reference.workflow.ProcessFile;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.connection.ConnectionSteps;
import org.wattline.application.connection.change.ChangeSteps;
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
import org.wattline.application.workflow.definition.ShippedProcesses;
import org.wattline.application.workflow.organisation.Reorganisations;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Processes, cases, tasks. */
public final class WorkflowModule extends AbstractModule {
    private static final List<String> PROCESSES = List.of(
            "lv-res-new-1", "lv-nonres-new-1", "hv-new-1", "simple-change-1", "equipment-change-1", "meter-change-1");

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

    /** A faulty definition keeps the server from starting: its cases would be stranded. */
    @Provides
    @Singleton
    ProcessDefinitions definitions() {
        ReferenceFaults faults = new ReferenceFaults();
        Map<String, TimeLimit> limits = TimeLimitsFile.limits(ReferenceFile.shipped("time-limits.json"), faults);
        Set<PositionCode> positions = PositionsFile.read(ReferenceFile.shipped("positions.json"), faults).stream()
                .map(change -> change.state().code())
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> effects = new HashSet<>(ConnectionSteps.EFFECTS);
        effects.addAll(ChangeSteps.EFFECTS);
        List<ProcessDefinition> read = new ArrayList<>();
        for (String name : PROCESSES)
            ProcessFile.read(ReferenceFile.shipped("processes/" + name + ".json"), limits, positions, effects, faults)
                    .ifPresent(read::add);
        faults.refuseGrave();
        return new ShippedProcesses(read);
    }

    @Provides
    @Singleton
    StatutoryClock deadlines(WorkingCalendar calendar) {
        ReferenceFaults faults = new ReferenceFaults();
        return new StatutoryClock(
                calendar, TimeLimitsFile.workHours(ReferenceFile.shipped("time-limits.json"), faults));
    }

    @Provides
    Posts posts(StaffAccounts staff, Reorganisations reorganisations) {
        return new Posts(staff, reorganisations::all);
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
            Posts posts,
            ClaimingTasks claiming,
            CompletingTasks completing,
            BusinessClock clock) {
        return new TaskRoutes(tasks, instances, definitions, posts, claiming, completing, clock);
    }

    @ProvidesIntoSet
    Routes processRoutes(ProcessDefinitions definitions) {
        return new ProcessRoutes(definitions);
    }

    @ProvidesIntoSet
    Ownerships.Lookup taskOwners(ProcessInstances instances) {
        return Ownerships.Lookup.of("task", text -> {
            TaskNo no = new TaskNo(text);
            return instances
                    .find(no.instance())
                    .filter(instance -> instance.task(no).isPresent())
                    .map(instance -> Scope.Owner.of(instance.unit()));
        });
    }
}
