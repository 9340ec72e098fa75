package org.wattline.adapter.http.workflow.statistics;

import java.util.List;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.adapter.http.workflow.statistics.StatisticBodies.CaseLine;
import org.wattline.adapter.http.workflow.statistics.StatisticBodies.CaseLines;
import org.wattline.adapter.http.workflow.statistics.StatisticBodies.StaffLine;
import org.wattline.adapter.http.workflow.statistics.StatisticBodies.StaffLines;
import org.wattline.adapter.http.workflow.statistics.StatisticBodies.StepLine;
import org.wattline.adapter.http.workflow.statistics.StatisticBodies.StepLines;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.statistics.AskingStatistics;
import org.wattline.domain.kernel.Span;

/** {@code /v1/process-statistics}: what cases took, where they wait, what they brought, who did them; each as JSON and as CSV. */
public final class StatisticRoutes implements Routes {
    private static final String ALL = "/v1/process-statistics/";
    private static final int MOST_DAYS = 1100;

    private final AskingStatistics asking;

    public StatisticRoutes(AskingStatistics asking) {
        this.asking = asking;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                named("steps")
                        .summary("环节时长与瓶颈", "How long steps took, and where cases wait")
                        .description(
                                "按流程和变更类型的工作日分位数；bottleneck 为其九成时长最长的环节",
                                "Percentiles in working days, by process and type of change; the bottleneck is the step with the longest p90 of these")
                        .answers(200, StepLines.class, StepLines.EXAMPLE)
                        .handle(x -> x.ok(new StepLines(steps(x)))),
                named("steps.csv")
                        .summary("环节时长与瓶颈 CSV", "Download how long steps took")
                        .answersMedia(200, "text/csv", StepLine.HEAD)
                        .handle(x -> Table.of(StepLine.HEAD, steps(x), StepLine::csv)),
                named("cases")
                        .summary("业扩容量与时长", "Cases, how long they took, and their capacity")
                        .description(
                                "申请、接电和流失容量按开始、完成和撤销的流程统计",
                                "Capacity applied for, connected and lost: of cases that began, were completed, were cancelled")
                        .answers(200, CaseLines.class, CaseLines.EXAMPLE)
                        .handle(x -> x.ok(new CaseLines(cases(x)))),
                named("cases.csv")
                        .summary("业扩容量与时长 CSV", "Download cases, how long they took, and their capacity")
                        .answersMedia(200, "text/csv", CaseLine.HEAD)
                        .handle(x -> Table.of(CaseLine.HEAD, cases(x), CaseLine::csv)),
                named("staff")
                        .summary("人员工作量", "What people completed")
                        .answers(200, StaffLines.class, StaffLines.EXAMPLE)
                        .handle(x -> x.ok(new StaffLines(staff(x)))),
                named("staff.csv")
                        .summary("人员工作量 CSV", "Download what people completed")
                        .answersMedia(200, "text/csv", StaffLine.HEAD)
                        .handle(x -> Table.of(StaffLine.HEAD, staff(x), StaffLine::csv)));
    }

    private static Draft<Void> named(String what) {
        return Route.get(ALL + what)
                .tag("workflow")
                .permission(WorkflowPermissions.SUPERVISE)
                .scoped()
                .requiredQuery("from", "起始日", "first day", "2026-02-01")
                .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-01");
    }

    private List<StepLine> steps(Exchange<?> x) {
        return asking.steps(x.scope(), during(x)).stream().map(StepLine::of).toList();
    }

    private List<CaseLine> cases(Exchange<?> x) {
        return asking.cases(x.scope(), during(x)).stream().map(CaseLine::of).toList();
    }

    private List<StaffLine> staff(Exchange<?> x) {
        return asking.staff(x.scope(), during(x)).stream().map(StaffLine::of).toList();
    }

    private static Span during(Exchange<?> x) {
        return Asking.span(x, MOST_DAYS);
    }
}
