package org.wattline.application.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.EffectNeeds;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** Completes tasks with their forms (办理), or sends their cases back to an earlier step (退回). */
public final class CompletingTasks {
    private final HoldingCases cases;
    private final Posts posts;
    private final List<StepEffects> effects;
    private final UndoingSteps undoing;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;

    public CompletingTasks(
            UnitOfWork work,
            Outbox outbox,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            Posts posts,
            List<StepEffects> effects,
            StatutoryClock deadlines,
            BusinessClock clock) {
        this.cases = new HoldingCases(work, outbox, instances, definitions);
        this.posts = posts;
        this.effects = List.copyOf(effects);
        this.undoing = new UndoingSteps(effects);
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Outcome<ProcessInstance> handle(Caller who, Complete command) {
        return cases.task(
                Act.of(who, "workflow.complete-task"),
                command.task,
                command.seen,
                (instance, process) -> within(who, instance)
                        .then(known -> knowing(known, process, command)
                                .completing(
                                        command.task,
                                        who.login(),
                                        posts.in(instance.unit(command.task), who, clock.today()),
                                        command.form,
                                        process,
                                        clock.now(),
                                        deadlines)
                                .then(change -> effect(who, change.state(), process, command)
                                        .map(done -> change))));
    }

    public Outcome<ProcessInstance> handle(Caller who, Return command) {
        return cases.task(
                Act.of(who, "workflow.return-task").because(command.reason),
                command.task,
                command.seen,
                (instance, process) -> within(who, instance)
                        .then(known -> known.returning(
                                command.task,
                                who.login(),
                                posts.in(instance.unit(command.task), who, clock.today()),
                                command.to,
                                command.reason,
                                process,
                                clock.now(),
                                deadlines))
                        .then(change -> undoing.back(who, instance, process, command.to, change)));
    }

    /** For whoever may not know of its unit there is no such task; the edges rely on this and do not ask beforehand. */
    private Outcome<ProcessInstance> within(Caller who, ProcessInstance instance) {
        return who.scope().covers(Scope.Owner.of(instance.unit())) || posts.reaches(who, instance.unit(), clock.today())
                ? Outcome.done(instance)
                : Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
    }

    /** The case with the facts that its process asks for, as they stand now. */
    private ProcessInstance knowing(ProcessInstance instance, ProcessDefinition process, Complete command) {
        ProcessInstance known = instance;
        for (StepEffects each : effects) {
            if (!each.subject().equals(process.subject())) continue;
            Set<String> wanted = new TreeSet<>(each.facts());
            wanted.retainAll(process.given());
            if (wanted.isEmpty()) continue;
            wanted.retainAll(used(instance, process, command.task));
            if (!wanted.isEmpty()) known = known.knowing(each.facts(instance, command.form, wanted));
        }
        return known;
    }

    /** The data at which conditions of the process and of its limits and checks of the task's step look. */
    private static Set<String> used(ProcessInstance instance, ProcessDefinition process, TaskNo task) {
        ProcessDefinition own = instance.own(process);
        Set<String> names = new TreeSet<>();
        for (Step step : own.steps()) {
            names.addAll(step.when().names());
            step.limits().forEach(limit -> names.addAll(limit.when().names()));
        }
        own.totals().forEach(limit -> names.addAll(limit.when().names()));
        instance.task(task)
                .flatMap(found -> own.find(found.step()))
                .ifPresent(step -> step.form()
                        .checks()
                        .forEach(check -> names.addAll(check.must().names())));
        return names;
    }

    private Outcome<Boolean> effect(Caller who, ProcessInstance after, ProcessDefinition process, Complete command) {
        Step step =
                after.own(process).step(after.task(command.task).orElseThrow().step());
        Outcome<Boolean> outcome = Outcome.done(true);
        for (StepEffects each : effects) {
            if (!each.subject().equals(process.subject())) continue;
            outcome = outcome.then(before -> able(each, step, after))
                    .then(able -> each.completed(who, after, step, command.form));
            if (after.state() == ProcessInstance.State.COMPLETED)
                outcome = outcome.then(before -> each.ended(who, after));
        }
        return outcome;
    }

    /** The case has all data that the step's effect cannot do without; definitions are checked for it, but a case may have lost its way. */
    private static Outcome<Boolean> able(StepEffects effects, Step step, ProcessInstance after) {
        List<String> lacking = effects.effects().stream()
                .filter(each -> step.effect().filter(each.name()::equals).isPresent())
                .flatMap(each -> each.lacking(after.data()).stream())
                .toList();
        return lacking.isEmpty()
                ? Outcome.done(true)
                : Outcome.refused(new EffectNeeds(step.code(), step.effect().orElseThrow(), lacking));
    }

    /**
     * It is done.
     *
     * @param form what its holder filled in, by field
     * @param seen the version of the case on which this was decided
     */
    public record Complete(TaskNo task, Map<String, String> form, Optional<Version> seen) {
        public Complete {
            form = Map.copyOf(form);
        }

        public Complete(TaskNo task, Map<String, String> form) {
            this(task, form, Optional.empty());
        }
    }

    /**
     * The case goes back.
     *
     * @param to the earlier step
     * @param seen the version of the case on which this was decided
     */
    public record Return(TaskNo task, StepCode to, String reason, Optional<Version> seen) {
        public Return(TaskNo task, StepCode to, String reason) {
            this(task, to, reason, Optional.empty());
        }
    }
}
