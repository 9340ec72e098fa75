package org.wattline.adapter.http.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.adapter.http.workflow.definition.ProcessVersionBody;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.ClaimingTasks;
import org.wattline.application.workflow.CompletingTasks;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.TaskViews;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.DocumentsMissing;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.CannotUndo;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.FormFaulty;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.TaskTaken;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.WrongPosition;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** {@code /v1/tasks}: the inbox, and what is done with its tasks. */
public final class TaskRoutes implements Routes {
    private static final String ONE = "/v1/tasks/{taskNo}";
    private static final Refusal[] REFUSALS = {
        WorkflowRefusal.UNKNOWN_TASK,
        WorkflowRefusal.NOT_POSSIBLE,
        CaseRefusal.SUSPENDED,
        new TaskTaken(TaskState.CLAIMED, "manager.wang"),
        new WrongPosition(new PositionCode("CUSTOMER-MANAGER"), new UnitPath("/42/4201/420106"))
    };

    private final TaskViews tasks;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final ProcessDocuments documents;
    private final Posts posts;
    private final ClaimingTasks claiming;
    private final CompletingTasks completing;
    private final BusinessClock clock;

    public TaskRoutes(
            TaskViews tasks,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            ProcessDocuments documents,
            Posts posts,
            ClaimingTasks claiming,
            CompletingTasks completing,
            BusinessClock clock) {
        this.tasks = tasks;
        this.instances = instances;
        this.definitions = definitions;
        this.documents = documents;
        this.posts = posts;
        this.claiming = claiming;
        this.completing = completing;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/tasks")
                        .tag("workflow")
                        .summary("待办任务", "List the tasks of one's positions")
                        .description(
                                "先到期的在前；只含本人岗位和单位的任务",
                                "Those due first first; tasks of one's own positions and units only")
                        .permission(WorkflowPermissions.WORK)
                        .scoped()
                        .filter("state", "状态：READY 或 CLAIMED", "state: READY or CLAIMED", "READY")
                        .filter("step", "环节", "step", "SURVEY")
                        .filter("holder", "办理人", "login of the person who works on it", "manager.wang")
                        .answersPage(TaskRow.class, TaskRow.EXAMPLE)
                        .handle(this::inbox),
                named(Route.get(ONE))
                        .summary("查看任务", "Show a task with its form")
                        .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                        .allows(this::commands)
                        .handle(x -> x.found(find(x).map(at ->
                                body(at, x).with(ProcessVersionBody.json(documents.schema(at.step.form())))))),
                named(Route.command(ONE, "claim"))
                        .summary("签收任务", "Claim a task")
                        .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                        .refuses(REFUSALS)
                        .handle(x -> answer(
                                x,
                                claiming.handle(x.caller(), new ClaimingTasks.Claim(no(x), Optional.of(x.version()))))),
                named(Route.command(ONE, "release"))
                        .summary("退还任务", "Give a task back to its position")
                        .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                        .refuses(REFUSALS)
                        .refuses(WorkflowRefusal.NOT_CLAIMED)
                        .handle(x -> answer(
                                x,
                                claiming.handle(
                                        x.caller(), new ClaimingTasks.Release(no(x), Optional.of(x.version()))))),
                acting(Route.command(ONE, "complete"))
                        .summary("完成任务", "Complete a task with its form")
                        .description(
                                "按任务的 schema 填写；数值也可用文本；有错时逐项给出 /form/字段 或 /form/列表/行/字段 指针",
                                "As the task's schema says; numbers may come as texts; each fault is named by its pointer /form/field or /form/list/row/field")
                        .body(CompleteTask.class, CompleteTask.EXAMPLE)
                        .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                        .refuses(REFUSALS)
                        .refuses(
                                WorkflowRefusal.NOT_CLAIMED, new FormFaulty(List.of()), new DocumentsMissing(List.of()))
                        .handle(x -> answer(
                                x,
                                completing.handle(
                                        x.caller(),
                                        new CompletingTasks.Complete(
                                                no(x), FilledIn.of(x.body().form()), Optional.of(x.version()))))),
                acting(Route.command(ONE, "return"))
                        .summary("退回到前面的环节", "Send the case back to an earlier step")
                        .body(ReturnTask.class, ReturnTask.EXAMPLE)
                        .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                        .refuses(REFUSALS)
                        .refuses(
                                WorkflowRefusal.NOT_CLAIMED,
                                WorkflowRefusal.NO_WAY_BACK,
                                new CannotUndo(new StepCode("METER_INSTALL")))
                        .handle(x -> answer(
                                x,
                                completing.handle(
                                        x.caller(),
                                        new CompletingTasks.Return(
                                                no(x), x.body().to(), x.body().reason(), Optional.of(x.version()))))));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return described(draft.owned("taskNo", "task"));
    }

    /** {@link CompletingTasks} looks itself at whose case it is. */
    private static <B> Draft<B> acting(Draft<B> draft) {
        return described(draft.ownedByCommand("taskNo", "task"));
    }

    private static <B> Draft<B> described(Draft<B> draft) {
        return draft.tag("workflow")
                .permission(WorkflowPermissions.WORK)
                .path(
                        "taskNo",
                        "工单号",
                        "number of the task",
                        TaskRow.EXAMPLE.taskNo().value());
    }

    private Reply inbox(Exchange<Void> x) {
        TaskViews.Filter filter = new TaskViews.Filter(
                x.query("state", TaskState.class), x.query("step", StepCode::new), x.query("holder"));
        return x.page(
                tasks.inbox(posts.of(x.caller(), clock.today()), filter, x.page()),
                row -> TaskRow.of(row, name(row), x));
    }

    /** A step that only this case has is called by its code in lists. */
    private Text name(TaskViews.Row row) {
        return definition(row.process())
                .find(row.step())
                .map(Step::name)
                .orElseGet(() -> Text.of(row.step().code(), row.step().code()));
    }

    private Optional<Commands> commands(Exchange<Void> x) {
        return find(x).map(at -> {
            ProcessInstance case_ = at.instance;
            String login = x.caller().login();
            Set<PositionCode> positions = posts.in(case_.unit(at.task.no()), x.caller(), clock.today());
            Outcome<?> held = case_.releasing(at.task.no(), login, positions);
            return Commands.none()
                    .and("claim", case_.claiming(at.task.no(), login, positions, clock.now()))
                    .and("release", held)
                    .and("complete", held)
                    .and("return", at.step.returnsTo().isEmpty() ? Outcome.refused(WorkflowRefusal.NO_WAY_BACK) : held);
        });
    }

    private Reply answer(Exchange<?> x, Outcome<ProcessInstance> outcome) {
        return switch (outcome) {
            case Outcome.Done<ProcessInstance>(ProcessInstance instance) -> x.ok(body(at(instance, no(x)), x));
            case Outcome.Refused<ProcessInstance>(FormFaulty faulty) -> new Reply.Refused(faults(faulty));
            case Outcome.Refused<ProcessInstance>(DocumentsMissing lacking) -> new Reply.Refused(faults(lacking));
            case Outcome.Refused<ProcessInstance>(Refusal why) -> x.refused(why);
        };
    }

    private static Problem faults(FormFaulty faulty) {
        return Problem.of(faulty)
                .with(faulty.faults().stream()
                        .map(fault -> new Fault("/form/" + fault.field(), fault.code(), fault.message()))
                        .toList());
    }

    /** One pointer for each document: {@code /documents/PROPERTY_PROOF}. */
    private static Problem faults(DocumentsMissing lacking) {
        return Problem.of(lacking)
                .with(lacking.missing().stream()
                        .map(each -> new Fault("/documents/" + each.code(), "missing", each.name()))
                        .toList());
    }

    private Optional<At> find(Exchange<?> x) {
        TaskNo no = no(x);
        return instances
                .find(no.instance())
                .filter(instance -> instance.task(no).isPresent())
                .map(instance -> at(instance, no));
    }

    private At at(ProcessInstance instance, TaskNo no) {
        Task task = instance.task(no).orElseThrow();
        return new At(
                instance, task, instance.own(definition(instance.process())).stepOrGone(task.step(), task.position()));
    }

    private ProcessDefinition definition(ProcessKey key) {
        return definitions.find(key).orElseThrow(() -> new IllegalStateException("no definition " + key));
    }

    private static TaskBody body(At at, Exchange<?> x) {
        return TaskBody.of(at.instance, at.task, at.step, x);
    }

    private static TaskNo no(Exchange<?> x) {
        return x.path("taskNo", TaskNo::new);
    }

    private record At(ProcessInstance instance, Task task, Step step) {}

    /** What the holder filled in, by field. */
    public record CompleteTask(Map<String, JsonNode> form) {
        static final CompleteTask EXAMPLE = new CompleteTask(
                Map.of("visitedOn", TextNode.valueOf("2026-03-03"), "area", TextNode.valueOf("A-330106-01")));
    }

    /** Where the case goes back to, and why. */
    public record ReturnTask(
            StepCode to, @Size(min = 1, max = 200) String reason) {
        static final ReturnTask EXAMPLE = new ReturnTask(new StepCode("ACCEPT"), "the address does not exist");
    }
}
