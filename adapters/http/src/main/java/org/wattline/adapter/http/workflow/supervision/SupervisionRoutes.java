package org.wattline.adapter.http.workflow.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.supervision.AskingVacancies;
import org.wattline.application.workflow.supervision.BalancingTasks;
import org.wattline.application.workflow.supervision.Workers;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.workflow.TaskNo;

/** {@code /v1/workers}: what everybody has on the desk; {@code /v1/unstaffed-posts}: what nobody can take; {@code /v1/task-balances}: spreading it evenly. */
public final class SupervisionRoutes implements Routes {
    private final Workers workers;
    private final BalancingTasks balancing;
    private final AskingVacancies vacancies;
    private final Posts posts;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    public SupervisionRoutes(
            Workers workers,
            BalancingTasks balancing,
            AskingVacancies vacancies,
            Posts posts,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.workers = workers;
        this.balancing = balancing;
        this.vacancies = vacancies;
        this.posts = posts;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/workers")
                        .tag("workflow")
                        .summary("在办监督", "What everybody has on the desk")
                        .description(
                                "本单位、下级单位及移交至本单位的工作：每人的在办、将到期和超期任务数",
                                "Open, due and overdue tasks of each person, for the own unit, those below, and those whose work was moved there")
                        .permission(WorkflowPermissions.SUPERVISE)
                        .scoped()
                        .answersPage(WorkerRow.class, WorkerRow.EXAMPLE)
                        .handle(x -> x.page(
                                workers.list(
                                        posts.units(x.caller(), clock.today()),
                                        clock.today(),
                                        calendars.published().nextWorkingDay(clock.today()),
                                        x.page()),
                                WorkerRow::of)),
                Route.get("/v1/unstaffed-posts")
                        .tag("workflow")
                        .summary("无人任职的岗位", "Where tasks wait for a position that nobody holds")
                        .description(
                                "本单位、下级单位及移交至本单位的工作；按今日任职",
                                "For the own unit, those below, and those whose work was moved there, as positions are held today")
                        .permission(WorkflowPermissions.SUPERVISE)
                        .scoped()
                        .answers(200, VacancyList.class, VacancyList.EXAMPLE)
                        .handle(x -> x.ok(new VacancyList(vacancies.all(posts.units(x.caller(), clock.today())).stream()
                                .map(VacancyRow::of)
                                .toList()))),
                Route.post("/v1/task-balances")
                        .tag("workflow")
                        .summary("均衡派工", "Spread the tasks of a post evenly over its people")
                        .description("先到期的先派；每次最多 500 件", "Those due first first; at most 500 at a time")
                        .permission(WorkflowPermissions.SUPERVISE)
                        .scoped()
                        .body(BalanceOf.class, BalanceOf.EXAMPLE)
                        .answers(207, GivenList.class, GivenList.EXAMPLE)
                        .handle(this::balance));
    }

    private Reply balance(Exchange<BalanceOf> x) {
        BalanceOf wanted = x.body();
        if (!posts.reaches(x.caller(), wanted.unit(), clock.today())) throw PlatformProblem.NOT_FOUND.rejected();
        List<GivenRow> given = balancing
                .handle(
                        x.caller(),
                        new BalancingTasks.Balance(new Post(wanted.position(), wanted.unit()), wanted.reason()))
                .stream()
                .map(GivenRow::of)
                .toList();
        return new Reply.Body(207, new GivenList(given), Map.of());
    }

    /** A desk: tasks open, due by the next working day, overdue. */
    public record WorkerRow(String login, long open, long due, long overdue, Optional<LocalDate> earliestDueOn) {
        static final WorkerRow EXAMPLE = new WorkerRow("manager.wang", 12, 2, 1, Optional.of(LocalDate.of(2026, 3, 2)));

        static WorkerRow of(Workers.Row row) {
            return new WorkerRow(row.login(), row.open(), row.due(), row.overdue(), row.oldest());
        }
    }

    /** Posts without people, by position and unit. */
    public record VacancyList(List<VacancyRow> posts) {
        static final VacancyList EXAMPLE = new VacancyList(List.of(new VacancyRow(
                new PositionCode("INSPECTOR"),
                new UnitPath("/33/3301/330106"),
                3,
                Optional.of(LocalDate.of(2026, 3, 5)))));
    }

    /** A post that nobody holds, and the tasks that wait there. */
    public record VacancyRow(PositionCode position, UnitPath unit, long tasks, Optional<LocalDate> earliestDueOn) {
        static VacancyRow of(Workers.Waiting waiting) {
            return new VacancyRow(waiting.post().position(), waiting.post().unit(), waiting.tasks(), waiting.oldest());
        }
    }

    /** Of which post, and why. */
    public record BalanceOf(
            PositionCode position,
            UnitPath unit,
            @Size(min = 1, max = 200) String reason) {
        static final BalanceOf EXAMPLE =
                new BalanceOf(new PositionCode("CUSTOMER-MANAGER"), new UnitPath("/33/3301/330106"), "Monday morning");
    }

    /** Task by task, those due first first. */
    public record GivenList(List<GivenRow> tasks) {
        static final GivenList EXAMPLE =
                new GivenList(List.of(new GivenRow(new TaskNo("4000000000019-02"), "manager.wang", Optional.empty())));
    }

    /** Who has it now, or why not. */
    public record GivenRow(TaskNo taskNo, String holder, Optional<String> refusedCode) {
        static GivenRow of(BalancingTasks.Given given) {
            return new GivenRow(given.task(), given.login(), given.why().map(Refusal::code));
        }
    }
}
