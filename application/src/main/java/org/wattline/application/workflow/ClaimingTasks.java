package org.wattline.application.workflow;

import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.WorkflowRefusal;

/** Takes tasks from the inbox (签收) and gives them back. */
public final class ClaimingTasks {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ProcessInstances instances;
    private final Posts posts;
    private final BusinessClock clock;

    public ClaimingTasks(UnitOfWork work, Outbox outbox, ProcessInstances instances, Posts posts, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.instances = instances;
        this.posts = posts;
        this.clock = clock;
    }

    public Outcome<ProcessInstance> handle(Caller who, Claim command) {
        return work.perform(Act.of(who, "workflow.claim-task"), () -> {
            Optional<ProcessInstance> found = instances.held(command.task.instance());
            if (found.isEmpty()) return Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
            return found.get()
                    .claiming(command.task, who.login(), positions(who, found.get(), command.task), clock.now())
                    .map(change -> store(change, command.seen, command.task));
        });
    }

    public Outcome<ProcessInstance> handle(Caller who, Release command) {
        return work.perform(Act.of(who, "workflow.release-task"), () -> {
            Optional<ProcessInstance> found = instances.held(command.task.instance());
            if (found.isEmpty()) return Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
            return found.get()
                    .releasing(command.task, who.login(), positions(who, found.get(), command.task))
                    .map(change -> store(change, command.seen, command.task));
        });
    }

    private Set<PositionCode> positions(Caller who, ProcessInstance instance, TaskNo task) {
        return posts.in(instance.unit(task), who, clock.today());
    }

    /** Who else has the task is told before a stale version is. */
    private ProcessInstance store(Change<ProcessInstance> change, Optional<Version> seen, TaskNo task) {
        if (seen.filter(version -> !version.equals(change.state().version())).isPresent())
            throw new StaleState("task", task.value(), seen.get());
        ProcessInstance stored = instances.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    /** Take it. @param seen the version of the case on which this was decided */
    public record Claim(TaskNo task, Optional<Version> seen) {
        public Claim(TaskNo task) {
            this(task, Optional.empty());
        }
    }

    /** Give it back. @param seen the version of the case on which this was decided */
    public record Release(TaskNo task, Optional<Version> seen) {
        public Release(TaskNo task) {
            this(task, Optional.empty());
        }
    }
}
