package org.wattline.application.workflow.supervision;

import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.Posts;
import org.wattline.domain.access.Login;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.Handover;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskNo;

/** Gives tasks into other hands: delegated by their holder (委托), transferred by a supervisor (转派), escalated to the supervisor (升级). */
public final class HandingOverTasks {
    private final HoldingCases cases;
    private final Posts posts;
    private final Supplier<Supervisors> supervisors;
    private final BusinessClock clock;

    public HandingOverTasks(HoldingCases cases, Posts posts, Supplier<Supervisors> supervisors, BusinessClock clock) {
        this.cases = cases;
        this.posts = posts;
        this.supervisors = supervisors;
        this.clock = clock;
    }

    public Outcome<ProcessInstance> handle(Caller who, Delegate command) {
        return cases.task(
                Act.of(who, "workflow.delegate-task").because(command.reason),
                command.task,
                command.seen,
                (instance, process) -> new Handover(instance, clock.now())
                        .delegating(
                                command.task,
                                who.login(),
                                posts.in(instance.unit(command.task), who, clock.today()),
                                command.to.value(),
                                posts.in(instance.unit(command.task), command.to.value(), clock.today())));
    }

    public Outcome<ProcessInstance> handle(Caller who, Transfer command) {
        return cases.task(
                Act.of(who, "workflow.transfer-task").because(command.reason),
                command.task,
                command.seen,
                (instance, process) -> new Handover(instance, clock.now())
                        .transferring(
                                command.task,
                                command.to.value(),
                                posts.in(instance.unit(command.task), command.to.value(), clock.today())));
    }

    public Outcome<ProcessInstance> handle(Caller who, Escalate command) {
        return cases.task(
                Act.of(who, "workflow.escalate-task").because(command.reason),
                command.task,
                command.seen,
                (instance, process) -> new Handover(instance, clock.now())
                        .escalating(
                                command.task,
                                instance.task(command.task)
                                        .flatMap(task -> supervisors.get().of(task.position()))));
    }

    /** A colleague shall do it. @param seen the version of the case on which this was decided */
    public record Delegate(TaskNo task, Login to, String reason, Optional<Version> seen) {}

    /** Another person shall have it. @param seen the version of the case on which this was decided */
    public record Transfer(TaskNo task, Login to, String reason, Optional<Version> seen) {}

    /** The supervisor shall see to it. @param seen the version of the case on which this was decided */
    public record Escalate(TaskNo task, String reason, Optional<Version> seen) {}
}
