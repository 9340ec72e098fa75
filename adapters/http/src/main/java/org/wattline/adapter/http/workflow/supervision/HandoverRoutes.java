package org.wattline.adapter.http.workflow.supervision;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.adapter.http.workflow.TaskBody;
import org.wattline.adapter.http.workflow.course.Reasoned;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.course.SteeringCases;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.application.workflow.supervision.HandingOverTasks;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.NotOfPosition;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.StepNeeded;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.TaskTaken;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.WrongPosition;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;

/** {@code /v1/tasks/{taskNo}/commands}: tasks into other hands, and steps left out. */
public final class HandoverRoutes implements Routes {
    private static final String ONE = "/v1/tasks/{taskNo}";
    private static final PositionCode SAMPLE = new PositionCode("CUSTOMER-MANAGER");

    private final ProcessDefinitions definitions;
    private final HandingOverTasks handing;
    private final SteeringCases steering;

    public HandoverRoutes(ProcessDefinitions definitions, HandingOverTasks handing, SteeringCases steering) {
        this.definitions = definitions;
        this.handing = handing;
        this.steering = steering;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                command("delegate", "委托任务", "Let a colleague do a task", WorkflowPermissions.WORK)
                        .body(GiveTo.class, GiveTo.EXAMPLE)
                        .refuses(
                                WorkflowRefusal.NOT_CLAIMED,
                                CaseRefusal.SAME_PERSON,
                                new NotOfPosition("clerk.li", SAMPLE),
                                new TaskTaken(TaskState.CLAIMED, "manager.wang"),
                                new WrongPosition(SAMPLE, new UnitPath("/42/4201/420106")))
                        .handle(x -> answer(
                                x,
                                handing.handle(
                                        x.caller(),
                                        new HandingOverTasks.Delegate(
                                                no(x), x.body().to(), x.body().reason(), seen(x))))),
                command("transfer", "转派任务", "Give a task to another person", WorkflowPermissions.SUPERVISE)
                        .body(GiveTo.class, GiveTo.EXAMPLE)
                        .refuses(CaseRefusal.SAME_PERSON, new NotOfPosition("clerk.li", SAMPLE))
                        .handle(x -> answer(
                                x,
                                handing.handle(
                                        x.caller(),
                                        new HandingOverTasks.Transfer(
                                                no(x), x.body().to(), x.body().reason(), seen(x))))),
                command("escalate", "升级任务", "Give a task to the supervisor's position", WorkflowPermissions.WORK)
                        .body(Reasoned.class, Reasoned.EXAMPLE)
                        .refuses(CaseRefusal.NO_SUPERVISOR)
                        .handle(x -> answer(
                                x,
                                handing.handle(
                                        x.caller(),
                                        new HandingOverTasks.Escalate(
                                                no(x), x.body().reason(), seen(x))))),
                command("skip", "跳过环节", "Leave a step out", WorkflowPermissions.WORK)
                        .description(
                                "流程允许时由本岗位跳过；否则需要流程调整权限",
                                "By its own people where the process lets them; else by whoever may steer cases")
                        .body(Reasoned.class, Reasoned.EXAMPLE)
                        .refuses(
                                CaseRefusal.NOT_SKIPPABLE,
                                new StepNeeded(new StepCode("METER_INSTALL")),
                                WorkflowRefusal.PROCESS_ENDED,
                                new WrongPosition(SAMPLE, new UnitPath("/42/4201/420106")),
                                new TaskTaken(TaskState.CLAIMED, "manager.wang"))
                        .handle(x -> answer(
                                x,
                                steering.handle(
                                        x.caller(),
                                        new SteeringCases.Skip(no(x), x.body().reason(), seen(x))))));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return Route.command(ONE, name)
                .tag("workflow")
                .summary(zh, en)
                .permission(permission)
                .owned("taskNo", "task")
                .path("taskNo", "工单号", "number of the task", "4000000000019-02")
                .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                .refuses(WorkflowRefusal.UNKNOWN_TASK, WorkflowRefusal.NOT_POSSIBLE, CaseRefusal.SUSPENDED);
    }

    private Reply answer(Exchange<?> x, Outcome<ProcessInstance> outcome) {
        return x.outcome(outcome, instance -> {
            Task task = instance.task(no(x)).orElseThrow();
            ProcessDefinition process =
                    instance.own(definitions.find(instance.process()).orElseThrow());
            return TaskBody.of(instance, task, process.step(task.step()), x);
        });
    }

    private static Optional<Version> seen(Exchange<?> x) {
        return Optional.of(x.version());
    }

    private static TaskNo no(Exchange<?> x) {
        return x.path("taskNo", TaskNo::new);
    }

    /** To whom, and why. */
    public record GiveTo(Login to, @Size(min = 1, max = 200) String reason) {
        static final GiveTo EXAMPLE = new GiveTo(new Login("manager.chen"), "on leave until Monday");
    }
}
