package org.wattline.application.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.ProcessDefinition;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Step;
import org.wattline.domain.workflow.StepCode;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.WorkflowRefusal;

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
        return change(
                Act.of(who, "workflow.complete-task"),
                command.task,
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
            BiFunction<ProcessInstance, ProcessDefinition, Outcome<Change<ProcessInstance>>> decision) {
        return work.perform(act, () -> {
            Optional<ProcessInstance> found = instances.held(task.instance());
            if (found.isEmpty()) return Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
            ProcessDefinition process = definitions
                    .find(found.get().process())
                    .orElseThrow(() -> new IllegalStateException(
                            "no definition " + found.get().process()));
            return decision.apply(found.get(), process).map(change -> {
                ProcessInstance stored = instances.save(change.state());
                outbox.publish(change.facts());
                return stored;
            });
        });
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

    /** @param form what its holder filled in, by field */
    public record Complete(TaskNo task, Map<String, String> form) {
        public Complete {
            form = Map.copyOf(form);
        }
    }

    /** @param to the earlier step */
    public record Return(TaskNo task, StepCode to, String reason) {}
}
