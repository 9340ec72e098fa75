package org.wattline.adapter.http.workflow.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.course.EndingCases;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.course.SteeringCases;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.access.Permission;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.CannotUndo;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.StepNeeded;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.StepCode;

/** {@code /v1/process-instances}: a case as a whole, and leading it another way than its process foresees. */
public final class CaseRoutes implements Routes {
    private static final String ALL = "/v1/process-instances";
    private static final String ONE = ALL + "/{instanceNo}";

    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final SteeringCases steering;
    private final RestingCases resting;
    private final EndingCases ending;

    public CaseRoutes(
            ProcessInstances instances,
            ProcessDefinitions definitions,
            SteeringCases steering,
            RestingCases resting,
            EndingCases ending) {
        this.instances = instances;
        this.definitions = definitions;
        this.steering = steering;
        this.resting = resting;
        this.ending = ending;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                named(Route.get(ONE))
                        .summary("查看流程", "Show a case with its tasks, limits and waits")
                        .permission(WorkflowPermissions.WORK)
                        .answers(200, CaseBody.class, CaseBody.EXAMPLE)
                        .handle(x -> x.found(instances.find(no(x)).map(found -> body(found, x)))),
                command("jump", "跳转环节", "Let a case go on with another step", WorkflowPermissions.STEER)
                        .body(JumpTo.class, JumpTo.EXAMPLE)
                        .refuses(
                                CaseRefusal.NO_SUCH_JUMP,
                                new StepNeeded(new StepCode("METER_INSTALL")),
                                new CannotUndo(new StepCode("METER_INSTALL")))
                        .handle(x -> answer(
                                x,
                                steering.handle(
                                        x.caller(),
                                        new SteeringCases.Jump(
                                                no(x), x.body().to(), x.body().reason(), seen(x))))),
                command("add-step", "增加环节", "Add a step to one case", WorkflowPermissions.STEER)
                        .body(StepToAdd.class, StepToAdd.EXAMPLE)
                        .refuses(CaseRefusal.NO_SUCH_PLACE)
                        .handle(x -> answer(
                                x,
                                steering.handle(
                                        x.caller(),
                                        new SteeringCases.AddStep(
                                                no(x),
                                                x.body().added(),
                                                x.body().reason(),
                                                seen(x))))),
                command("retry", "重试停滞环节", "Try guards again that ran into errors", WorkflowPermissions.STEER)
                        .refuses(CaseRefusal.NOTHING_STUCK)
                        .handle(x -> answer(x, steering.handle(x.caller(), new SteeringCases.Retry(no(x), seen(x))))),
                command("suspend", "客户申请挂起", "Let a case rest for its customer", WorkflowPermissions.SUPERVISE)
                        .description("挂起期间不计时限", "No clock runs meanwhile; it goes on by itself on the day named")
                        .body(Rest.class, Rest.EXAMPLE)
                        .refuses(CaseRefusal.REST_TOO_LONG)
                        .handle(x -> answer(
                                x,
                                resting.handle(
                                        x.caller(),
                                        new RestingCases.Suspend(
                                                no(x),
                                                x.body().reason(),
                                                x.body().until(),
                                                seen(x))))),
                command("await-documents", "等待补充资料", "Wait for documents", WorkflowPermissions.WORK)
                        .description("等待期间不计时限", "No clock runs meanwhile; work may go on")
                        .body(Reasoned.class, Reasoned.EXAMPLE)
                        .refuses(WorkflowRefusal.NOT_POSSIBLE)
                        .handle(x -> answer(
                                x,
                                resting.handle(
                                        x.caller(),
                                        new RestingCases.AwaitDocuments(
                                                no(x), x.body().reason(), seen(x))))),
                command("resume", "恢复办理", "Let a case go on", WorkflowPermissions.WORK)
                        .refuses(CaseRefusal.NOT_SUSPENDED)
                        .handle(x -> answer(x, resting.handle(x.caller(), new RestingCases.Resume(no(x), seen(x))))),
                command("cancel", "撤销流程", "Cancel a case and undo what its steps did", WorkflowPermissions.STEER)
                        .body(Reasoned.class, Reasoned.EXAMPLE)
                        .refuses(new CannotUndo(new StepCode("METER_INSTALL")))
                        .handle(x -> answer(
                                x,
                                ending.handle(
                                        x.caller(),
                                        new EndingCases.Cancel(no(x), x.body().reason(), seen(x))))),
                command("join", "并入另一流程", "Let another case carry it on", WorkflowPermissions.STEER)
                        .body(JoinInto.class, JoinInto.EXAMPLE)
                        .refuses(
                                CaseRefusal.NOT_JOINABLE,
                                CaseRefusal.NEVER_JOINED,
                                ConnectionRefusal.OTHER_APPLICANT,
                                new CannotUndo(new StepCode("METER_INSTALL")))
                        .handle(x -> answer(
                                x,
                                ending.handle(
                                        x.caller(),
                                        new EndingCases.Join(
                                                no(x), x.body().into(), x.body().reason(), seen(x))))),
                command("split", "拆分流程", "Split another case off", WorkflowPermissions.STEER)
                        .description(
                                "新流程带有已收集数据的副本，从首个环节开始；part 说明拆出部分，如报装的容量；新流程的数据指明来源及其留痕",
                                "It begins at the first step with a copy of the data; part says what it gets, as the capacity of an application; its"
                                        + " data name the case it comes from and the head of that one's history; answers the new case")
                        .body(SplitOff.class, SplitOff.EXAMPLE)
                        .refuses(CaseRefusal.NOT_SPLITTABLE, ConnectionRefusal.CLOSED, ConnectionRefusal.PART_TOO_LARGE)
                        .handle(x -> answer(
                                x,
                                ending.handle(
                                        x.caller(),
                                        new EndingCases.Split(
                                                no(x), x.body().part(), x.body().reason(), seen(x))))));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(permission)
                .answers(200, CaseBody.class, CaseBody.EXAMPLE)
                .refuses(CaseRefusal.UNKNOWN, CaseRefusal.SUSPENDED, WorkflowRefusal.PROCESS_ENDED);
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("workflow")
                .owned("instanceNo", "process")
                .path(
                        "instanceNo",
                        "流程编号",
                        "number of the case",
                        CaseBody.EXAMPLE.instanceNo().value());
    }

    private Reply answer(Exchange<?> x, Outcome<ProcessInstance> outcome) {
        return x.outcome(outcome, instance -> body(instance, x));
    }

    private CaseBody body(ProcessInstance instance, Exchange<?> x) {
        return CaseBody.of(instance, definitions.find(instance.process()).orElseThrow(), x);
    }

    private static Optional<Version> seen(Exchange<?> x) {
        return Optional.of(x.version());
    }

    private static InstanceNo no(Exchange<?> x) {
        return x.path("instanceNo", InstanceNo::new);
    }

    /** Where it goes on, and why. */
    public record JumpTo(
            StepCode to, @Size(min = 1, max = 200) String reason) {
        static final JumpTo EXAMPLE = new JumpTo(new StepCode("CONTRACT_SIGN"), "the survey was done last year");
    }

    /** Why it rests, and the first day on which it goes on. */
    public record Rest(@Size(min = 1, max = 200) String reason, LocalDate until) {
        static final Rest EXAMPLE = new Rest("the building is not finished", LocalDate.of(2026, 5, 1));
    }

    /** Which part goes a way of its own, and why. */
    public record SplitOff(
            Map<String, String> part,
            @Size(min = 1, max = 200) String reason) {
        static final SplitOff EXAMPLE = new SplitOff(Map.of("capacityKva", "4"), "two meters, two owners");
    }

    /** Which case carries it on, and why. */
    public record JoinInto(
            InstanceNo into, @Size(min = 1, max = 200) String reason) {
        static final JoinInto EXAMPLE = new JoinInto(new InstanceNo("4000000000027"), "both are for one house");
    }
}
