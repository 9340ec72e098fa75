package org.wattline.adapter.http.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.collection.CollectionCases;
import org.wattline.application.collection.CollectionPermissions;
import org.wattline.application.collection.CollectionTaskViews;
import org.wattline.application.collection.WorkingOnCases;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionRefusal;
import org.wattline.domain.collection.CollectionStep;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/collection-cases}: what is done about overdue accounts, and the work that it gives. */
public final class CollectionCaseRoutes implements Routes {
    private static final String ONE = "/v1/collection-cases/{caseId}";

    private final CollectionCases cases;
    private final CollectionTaskViews tasks;
    private final WorkingOnCases working;

    public CollectionCaseRoutes(CollectionCases cases, CollectionTaskViews tasks, WorkingOnCases working) {
        this.cases = cases;
        this.tasks = tasks;
        this.working = working;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/collection-cases")
                        .tag("collection")
                        .summary("催费单列表", "List cases of collection, newest first")
                        .permission(CollectionPermissions.SEE)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "account number",
                                AccountNo.of(1).value())
                        .filter("state", "状态", "state", "OPEN")
                        .answersPage(CaseBody.class, CaseBody.EXAMPLE)
                        .handle(x -> x.page(
                                cases.list(
                                        x.scope(),
                                        x.query("accountNo", AccountNo::new),
                                        x.query("state", CaseBody.State.class)
                                                .map(state -> state == CaseBody.State.OPEN),
                                        x.page()),
                                CaseBody::of)),
                named(Route.get(ONE))
                        .summary("查看催费单", "Show a case of collection")
                        .permission(CollectionPermissions.SEE)
                        .history("collection-case")
                        .allows(x -> cases.find(id(x)).map(CollectionCaseRoutes::commands))
                        .answers(200, CaseBody.class, CaseBody.EXAMPLE)
                        .handle(x -> x.found(cases.find(id(x)).map(CaseBody::of))),
                named(Route.command(ONE, "assign"))
                        .summary("派发催费任务", "Name who does a task of the case")
                        .permission(CollectionPermissions.WORK)
                        .body(Assign.class, new Assign(DunningAction.VISIT, "collector"))
                        .answers(200, CaseBody.class, CaseBody.EXAMPLE)
                        .refuses(
                                CollectionRefusal.UNKNOWN_CASE,
                                CollectionRefusal.CASE_CLOSED,
                                CollectionRefusal.NO_SUCH_TASK)
                        .handle(x -> x.outcome(
                                working.handle(
                                        x.caller(), new WorkingOnCases.Assign(on(x, x.body().action), x.body().owner)),
                                CaseBody::of)),
                named(Route.command(ONE, "report"))
                        .summary("反馈催费结果", "Say what came of a task of the case")
                        .permission(CollectionPermissions.WORK)
                        .body(Report.class, Report.EXAMPLE)
                        .answers(200, CaseBody.class, CaseBody.EXAMPLE)
                        .refuses(
                                CollectionRefusal.UNKNOWN_CASE,
                                CollectionRefusal.CASE_CLOSED,
                                CollectionRefusal.NO_SUCH_TASK)
                        .handle(x -> x.outcome(
                                working.handle(
                                        x.caller(),
                                        new WorkingOnCases.Report(
                                                on(x, x.body().action), x.body().finding, x.body().words)),
                                CaseBody::of)),
                Route.list("/v1/collection-tasks")
                        .tag("collection")
                        .summary("待办催费任务", "List calls, visits and reviews that wait, oldest first")
                        .permission(CollectionPermissions.SEE)
                        .scoped()
                        .filter("action", "措施", "action", "VISIT")
                        .filter("owner", "责任人", "login of who does it", "collector")
                        .answersPage(Task.class, Task.EXAMPLE)
                        .handle(x -> x.page(
                                tasks.openSteps(
                                        x.scope(), x.query("action", DunningAction.class), x.query("owner"), x.page()),
                                Task::of)),
                Route.post("/v1/collection-runs")
                        .tag("collection")
                        .summary("立即催费", "Follow all overdue accounts now")
                        .permission(CollectionPermissions.RUN)
                        .unowned("a run follows the accounts of the whole company, as it does every morning")
                        .answersNothing(202)
                        .handle(x -> switch (working.handle(x.caller(), new WorkingOnCases.Run())) {
                            case Outcome.Done<UUID>(UUID job) -> x.accepted(job);
                            case Outcome.Refused<UUID>(Refusal why) -> x.refused(why);
                        }));
    }

    private static Commands commands(CollectionCase held) {
        Optional<Refusal> why = held.steps().stream().noneMatch(CollectionStep::isOpen)
                ? Optional.of(CollectionRefusal.NO_SUCH_TASK)
                : Optional.empty();
        if (!held.isOpen()) why = Optional.of(CollectionRefusal.CASE_CLOSED);
        return Commands.none().and("assign", why).and("report", why);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("collection")
                .owned("caseId", "collection-case")
                .path("caseId", "催费单标识", "id of the case", CaseBody.ID);
    }

    private static CaseId id(Exchange<?> x) {
        return new CaseId(x.pathId("caseId"));
    }

    private static WorkingOnCases.On on(Exchange<?> x, DunningAction action) {
        return new WorkingOnCases.On(id(x), x.version(), action);
    }

    /** Who does it. */
    public record Assign(
            DunningAction action, @Size(min = 1, max = 60) String owner) {}

    /** What came of it. */
    public record Report(
            DunningAction action,
            CollectionStep.Finding finding,
            @Size(min = 1, max = 200) String words) {
        static final Report EXAMPLE = new Report(DunningAction.CALL, CollectionStep.Finding.PROMISED, "周五缴清");
    }

    /** A task. */
    public record Task(
            String caseId,
            AccountNo accountNo,
            UnitPath unit,
            DunningAction action,
            LocalDate since,
            Money owed,
            Optional<String> owner) {
        static final Task EXAMPLE = new Task(
                CaseBody.ID,
                AccountNo.of(1),
                new UnitPath("/33/3301"),
                DunningAction.VISIT,
                LocalDate.parse("2026-04-15"),
                Money.yuan("236.40"),
                Optional.of("collector"));

        static Task of(CollectionTaskViews.Row row) {
            return new Task(
                    row.caseId().toString(),
                    row.account(),
                    row.unit(),
                    row.action(),
                    row.since(),
                    row.owed(),
                    row.owner());
        }
    }
}
