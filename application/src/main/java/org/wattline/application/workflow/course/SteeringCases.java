package org.wattline.application.workflow.course;

import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.UndoingSteps;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.AddedStep;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Steering;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;

/** Leads cases another way than their process foresees: skip (跳过), jump (跳转), add a step (加签), try again (重试). */
public final class SteeringCases {
    private final HoldingCases cases;
    private final Posts posts;
    private final UndoingSteps undoing;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;

    public SteeringCases(
            HoldingCases cases, Posts posts, UndoingSteps undoing, StatutoryClock deadlines, BusinessClock clock) {
        this.cases = cases;
        this.posts = posts;
        this.undoing = undoing;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whoever may steer leaves out any step; others those of their position where the process lets them. */
    public Outcome<ProcessInstance> handle(Caller who, Skip command) {
        return cases.task(
                Act.of(who, "workflow.skip-task").because(command.reason),
                command.task,
                command.seen,
                (instance, process) -> who.may(WorkflowPermissions.STEER)
                        ? steering(instance, process).skipping(command.task, command.reason)
                        : steering(instance, process)
                                .skipping(
                                        command.task,
                                        who.login(),
                                        posts.in(instance.unit(command.task), who, clock.today()),
                                        command.reason));
    }

    public Outcome<ProcessInstance> handle(Caller who, Jump command) {
        return cases.instance(
                Act.of(who, "workflow.jump").because(command.reason),
                command.no,
                command.seen,
                (instance, process) -> steering(instance, process)
                        .jumping(command.to, command.reason)
                        .then(change -> undoing.back(who, instance, process, command.to, change)));
    }

    public Outcome<ProcessInstance> handle(Caller who, AddStep command) {
        return cases.instance(
                Act.of(who, "workflow.add-step").because(command.reason),
                command.no,
                command.seen,
                (instance, process) -> steering(instance, process).adding(command.step));
    }

    public Outcome<ProcessInstance> handle(Caller who, Retry command) {
        return cases.instance(
                Act.of(who, "workflow.retry"),
                command.no,
                command.seen,
                (instance, process) -> steering(instance, process).retrying());
    }

    private Steering steering(ProcessInstance instance, ProcessDefinition process) {
        return new Steering(instance, process, deadlines, clock.now());
    }

    /** A step is left out. @param seen the version of the case on which this was decided */
    public record Skip(TaskNo task, String reason, Optional<Version> seen) {}

    /** The case goes on with another step. @param seen the version of the case on which this was decided */
    public record Jump(InstanceNo no, StepCode to, String reason, Optional<Version> seen) {}

    /** Something is done in between. @param seen the version of the case on which this was decided */
    public record AddStep(InstanceNo no, AddedStep step, String reason, Optional<Version> seen) {}

    /** Guards that ran into errors are tried again. @param seen the version of the case on which this was decided */
    public record Retry(InstanceNo no, Optional<Version> seen) {}
}
