package org.wattline.bootstrap.wiring.workflow;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.workflow.course.CaseRoutes;
import org.wattline.adapter.http.workflow.supervision.HandoverRoutes;
import org.wattline.adapter.http.workflow.supervision.SupervisionRoutes;
import org.wattline.adapter.memory.workflow.MemoryCrews;
import org.wattline.adapter.memory.workflow.MemoryProcessInstances;
import org.wattline.adapter.memory.workflow.MemoryWorkers;
import org.wattline.adapter.postgres.workflow.PostgresCrews;
import org.wattline.adapter.postgres.workflow.PostgresWorkers;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.adapter.reference.workflow.WorkflowPolicyFile;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.StepEffects;
import org.wattline.application.workflow.TaskViews;
import org.wattline.application.workflow.UndoingSteps;
import org.wattline.application.workflow.course.EndingCases;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.course.SteeringCases;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.application.workflow.supervision.AskingVacancies;
import org.wattline.application.workflow.supervision.BalancingTasks;
import org.wattline.application.workflow.supervision.Crews;
import org.wattline.application.workflow.supervision.HandingOverTasks;
import org.wattline.application.workflow.supervision.Workers;
import org.wattline.application.workflow.supervision.WorkflowPolicy;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.workflow.InstanceNo;

/** What people do with running cases besides completing their tasks. */
public final class CaseModule extends AbstractModule {
    @Provides
    @Singleton
    Supplier<WorkflowPolicy> policy(Rules rules) {
        return WorkflowPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    Workers workers(Storage storage, ProcessInstances instances) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryWorkers((MemoryProcessInstances) instances);
            case Storage.Postgres(var database, var units) -> new PostgresWorkers(units);
        };
    }

    @Provides
    @Singleton
    Crews crews(Storage storage, StaffAccountViews views, StaffAccounts staff) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCrews(views, new Posts(staff));
            case Storage.Postgres(var database, var units) -> new PostgresCrews(units);
        };
    }

    @Provides
    HoldingCases holding(UnitOfWork work, Outbox outbox, ProcessInstances instances, ProcessDefinitions definitions) {
        return new HoldingCases(work, outbox, instances, definitions);
    }

    @Provides
    HandingOverTasks handing(HoldingCases cases, Posts posts, Supplier<WorkflowPolicy> policy, BusinessClock clock) {
        return new HandingOverTasks(cases, posts, () -> policy.get().supervisors(), clock);
    }

    @Provides
    SteeringCases steering(
            HoldingCases cases, Posts posts, Set<StepEffects> effects, StatutoryClock deadlines, BusinessClock clock) {
        return new SteeringCases(cases, posts, new UndoingSteps(List.copyOf(effects)), deadlines, clock);
    }

    @Provides
    RestingCases resting(
            HoldingCases cases, StatutoryClock deadlines, BusinessClock clock, Supplier<WorkflowPolicy> policy) {
        return new RestingCases(cases, deadlines, clock, () -> policy.get().longestRestDays());
    }

    @Provides
    EndingCases ending(
            UnitOfWork work,
            HoldingCases cases,
            Set<StepEffects> effects,
            CaseHistories histories,
            StatutoryClock deadlines,
            BusinessClock clock) {
        return new EndingCases(work, cases, List.copyOf(effects), histories, deadlines, clock);
    }

    @Provides
    BalancingTasks balancing(
            TaskViews tasks, Workers workers, Crews crews, Posts posts, HandingOverTasks handing, BusinessClock clock) {
        return new BalancingTasks(tasks, workers, crews, posts, handing, clock);
    }

    @ProvidesIntoSet
    Routes caseRoutes(
            ProcessInstances instances,
            ProcessDefinitions definitions,
            SteeringCases steering,
            RestingCases resting,
            EndingCases ending) {
        return new CaseRoutes(instances, definitions, steering, resting, ending);
    }

    @ProvidesIntoSet
    Routes handoverRoutes(ProcessDefinitions definitions, HandingOverTasks handing, SteeringCases steering) {
        return new HandoverRoutes(definitions, handing, steering);
    }

    @ProvidesIntoSet
    Routes supervisionRoutes(
            Workers workers,
            BalancingTasks balancing,
            Crews crews,
            Posts posts,
            WorkingCalendars calendars,
            BusinessClock clock) {
        AskingVacancies vacancies = new AskingVacancies(workers, crews, posts, clock);
        return new SupervisionRoutes(workers, balancing, vacancies, posts, calendars, clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(ProcessInstances instances) {
        return Ownerships.Lookup.of(
                "process", no -> instances.find(new InstanceNo(no)).map(instance -> Scope.Owner.of(instance.unit())));
    }
}
