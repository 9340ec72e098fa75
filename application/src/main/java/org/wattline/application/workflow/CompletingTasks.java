package org.wattline.application.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** Completes tasks with their forms (办理), or sends their cases back to an earlier step (退回). */
public final class CompletingTasks {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final Posts posts;
    private final List<StepEffects> effects;
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
        this.work = work;
        this.outbox = outbox;
        this.instances = instances;
        this.definitions = definitions;
        this.posts = posts;
        this.effects = List.copyOf(effects);
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Outcome<ProcessInstance> handle(Caller who, Complete command) {
        Act act = Act.of(who, "workflow.complete-task");
        return change(
                act,
                command.task,
                command.seen,
                (instance, process) -> instance.completing(
                                command.task,
                                who.login(),
                                posts.in(instance.unit(), who, clock.today()),
                                command.form,
                                process,
                                clock.now(),
                                deadlines)
                        .then(change ->
                                effect(who, change.state(), process, command).map(done -> change)));
    }

    public Outcome<ProcessInstance> handle(Caller who, Return command) {
        Act act = Act.of(who, "workflow.return-task").because(command.reason);
        return change(
                act,
                command.task,
                command.seen,
                (instance, process) -> instance.returning(
                        command.task,
                        who.login(),
                        posts.in(instance.unit(), who, clock.today()),
                        command.to,
                        command.reason,
                        process,
                        clock.now(),
                        deadlines));
    }

    private Outcome<ProcessInstance> change(
            Act act,
            TaskNo task,
            Optional<Version> seen,
            BiFunction<ProcessInstance, ProcessDefinition, Outcome<Change<ProcessInstance>>> decision) {
        return work.perform(act, () -> {
            Optional<ProcessInstance> found = instances.held(task.instance());
            if (found.isEmpty()) return Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
            ProcessDefinition process = definition(found.get());
            return decision.apply(found.get(), process).map(change -> {
                // Who else has the task is told before a stale version is.
                seen.filter(version -> !version.equals(found.get().version())).ifPresent(stale -> {
                    throw new StaleState("task", task.value(), stale);
                });
                ProcessInstance stored = instances.save(change.state());
                outbox.publish(change.facts());
                return stored;
            });
        });
    }

    private ProcessDefinition definition(ProcessInstance instance) {
        return definitions
                .find(instance.process())
                .orElseThrow(() -> new IllegalStateException("no definition " + instance.process()));
    }

    private Outcome<Boolean> effect(Caller who, ProcessInstance after, ProcessDefinition process, Complete command) {
        Step step = process.step(after.task(command.task).orElseThrow().step());
        Outcome<Boolean> outcome = Outcome.done(true);
        for (StepEffects each : effects) {
            if (!each.subject().equals(process.subject())) continue;
            outcome = outcome.then(before -> each.completed(who, after, step, command.form));
            if (after.state() == ProcessInstance.State.COMPLETED)
                outcome = outcome.then(before -> each.ended(who, after));
        }
        return outcome;
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
