package org.wattline.application.workflow;

import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Holds a case while something about it is decided, and keeps what comes of it: what all commands on running cases share. */
public final class HoldingCases {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;

    public HoldingCases(UnitOfWork work, Outbox outbox, ProcessInstances instances, ProcessDefinitions definitions) {
        this.work = work;
        this.outbox = outbox;
        this.instances = instances;
        this.definitions = definitions;
    }

    /** Decides about a task. Who else has it is told before a stale version is. @param seen the version of the case that the caller saw */
    public Outcome<ProcessInstance> task(Act act, TaskNo task, Optional<Version> seen, Decision decision) {
        return work.perform(
                act,
                () -> change(
                        task.instance(), WorkflowRefusal.UNKNOWN_TASK, new Seen("task", task.value(), seen), decision));
    }

    /** Decides about a whole case. */
    public Outcome<ProcessInstance> instance(Act act, InstanceNo no, Optional<Version> seen, Decision decision) {
        return work.perform(
                act, () -> change(no, CaseRefusal.UNKNOWN, new Seen("process", no.value(), seen), decision));
    }

    private Outcome<ProcessInstance> change(InstanceNo no, Refusal unknown, Seen seen, Decision decision) {
        Optional<ProcessInstance> found = instances.held(no);
        if (found.isEmpty()) return Outcome.refused(unknown);
        return decision.apply(found.get(), definition(found.get())).map(change -> {
            seen.check(found.get().version());
            return keep(change);
        });
    }

    /** Stores a changed case and publishes what happened; part of the unit of work around it. */
    public ProcessInstance keep(Change<ProcessInstance> change) {
        ProcessInstance stored = instances.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    /** Stores a new case and publishes what happened; part of the unit of work around it. */
    public ProcessInstance begin(Change<ProcessInstance> change) {
        instances.add(change.state());
        outbox.publish(change.facts());
        return change.state().at(change.state().version().next());
    }

    /** Another case, held until the unit of work around it ends. */
    public Optional<ProcessInstance> other(InstanceNo no) {
        return instances.held(no);
    }

    /** @throws StaleState if the case is not as the caller saw it */
    public void check(ProcessInstance instance, Version seen) {
        new Seen("process", instance.no().value(), Optional.of(seen)).check(instance.version());
    }

    /** The version of the process that a case goes through. */
    public ProcessDefinition definition(ProcessInstance instance) {
        return definitions
                .find(instance.process())
                .orElseThrow(() -> new IllegalStateException("no definition " + instance.process()));
    }

    /** What becomes of a case, by its definition. */
    @FunctionalInterface
    public interface Decision
            extends BiFunction<ProcessInstance, ProcessDefinition, Outcome<Change<ProcessInstance>>> {}

    private record Seen(String resource, String id, Optional<Version> version) {
        void check(Version present) {
            version.filter(known -> !known.equals(present)).ifPresent(stale -> {
                throw new StaleState(resource, id, stale);
            });
        }
    }
}
