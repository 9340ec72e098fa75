package org.wattline.adapter.http.connection.inspection;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.inspection.Checklists;
import org.wattline.application.connection.inspection.InspectingWorks;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.inspection.Checklist;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.connection.inspection.InspectionRefusal;

/** {@code /v1/connection-applications/…/inspections}: design review, intermediate and completion inspection, round by round. */
public final class InspectionRoutes implements Routes {
    private static final String ALL = "/v1/connection-applications/{applicationNo}/inspections";
    private static final String ONE = ALL + "/{inspectionCode}";

    private final Applications applications;
    private final Inspections inspections;
    private final Checklists checklists;
    private final InspectingWorks inspecting;
    private final BusinessClock clock;

    public InspectionRoutes(
            Applications applications,
            Inspections inspections,
            Checklists checklists,
            InspectingWorks inspecting,
            BusinessClock clock) {
        this.applications = applications;
        this.inspections = inspections;
        this.checklists = checklists;
        this.inspecting = inspecting;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/inspection-checklists")
                        .tag("connection")
                        .summary("检验项目清单", "Show what is looked at in inspections")
                        .permission(ConnectionPermissions.SEE)
                        .unowned("checklists belong to nobody")
                        .answers(200, ChecklistList.class, ChecklistList.EXAMPLE)
                        .handle(x -> x.ok(new ChecklistList(checklists.on(clock.today()).stream()
                                .map(each -> ChecklistBody.of(each, x))
                                .toList()))),
                all(Route.post(ALL))
                        .creates()
                        .summary("开始一轮检验", "Begin a round of an inspection")
                        .description(
                                "设计审查、中间检查或竣工检验；缺陷全部报整改后方可复验",
                                "A further round once all defects are reported as corrected")
                        .permission(ConnectionPermissions.INSPECT)
                        .body(Begin.class, new Begin(InspectionKind.COMPLETION))
                        .answers(201, InspectionBody.class, InspectionBody.EXAMPLE)
                        .refuses(
                                ConnectionRefusal.UNKNOWN,
                                ConnectionRefusal.CLOSED,
                                InspectionRefusal.UNDER_WAY,
                                InspectionRefusal.PASSED,
                                InspectionRefusal.NOT_CORRECTED,
                                InspectionRefusal.ANOTHER_INSPECTOR)
                        .handle(x -> x.created(
                                inspecting.handle(x.caller(), new InspectingWorks.Begin(no(x), x.body().kind)),
                                begun -> "/v1/connection-applications/" + no(x) + "/inspections/" + begun.code(),
                                InspectionBody::of)),
                all(Route.get(ALL))
                        .summary("各轮检验", "Show the rounds of all inspections")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, InspectionList.class, new InspectionList(List.of(InspectionBody.EXAMPLE)))
                        .handle(x -> x.found(applications
                                .find(x.caller(), no(x))
                                .map(known -> new InspectionList(inspections.of(no(x)).stream()
                                        .map(InspectionBody::of)
                                        .toList())))),
                one(Route.get(ONE))
                        .summary("查看一轮检验", "Show a round of an inspection")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, InspectionBody.class, InspectionBody.EXAMPLE)
                        .handle(x -> x.found(find(x).map(InspectionBody::of))),
                one(Route.command(ONE, "conclude"))
                        .summary("填写检验结论", "Conclude a round with what was found")
                        .permission(ConnectionPermissions.INSPECT)
                        .body(ReportBody.class, ReportBody.EXAMPLE)
                        .answers(200, InspectionBody.class, InspectionBody.EXAMPLE)
                        .refuses(
                                ConnectionRefusal.UNKNOWN,
                                InspectionRefusal.UNKNOWN,
                                InspectionRefusal.NOT_CONCLUDABLE,
                                InspectionRefusal.ANOTHER_INSPECTOR,
                                InspectionRefusal.INCOMPLETE,
                                InspectionRefusal.DEFECT_NOT_TOLD,
                                InspectionRefusal.DEFECT_NOT_OPEN,
                                InspectionRefusal.NEW_DEFECTS_TOO_LATE,
                                InspectionRefusal.DEADLINE_PAST)
                        .handle(x -> x.outcome(
                                inspecting.handle(
                                        x.caller(),
                                        new InspectingWorks.Conclude(
                                                meant(x), x.body().report())),
                                InspectionBody::of)),
                one(Route.command(ONE, "correct-defect"))
                        .summary("报告缺陷已整改", "Report a defect as corrected")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Correct.class, new Correct(1, "已补做试验"))
                        .answers(200, InspectionBody.class, InspectionBody.EXAMPLE)
                        .refuses(
                                ConnectionRefusal.UNKNOWN, InspectionRefusal.UNKNOWN, InspectionRefusal.DEFECT_NOT_OPEN)
                        .handle(x -> x.outcome(
                                inspecting.handle(
                                        x.caller(),
                                        new InspectingWorks.Correct(meant(x), x.body().defect, x.body().words)),
                                InspectionBody::of)));
    }

    /** What does not exist for the caller has no version either, so that no tag matches it. */
    private InspectingWorks.Meant meant(Exchange<?> x) {
        if (find(x).isEmpty()) throw PlatformProblem.STALE.rejected();
        return new InspectingWorks.Meant(no(x), x.path("inspectionCode"), x.version());
    }

    private Optional<Inspection> find(Exchange<?> x) {
        return applications.find(x.caller(), no(x)).flatMap(known -> inspections.find(no(x), x.path("inspectionCode")));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return all(draft).path("inspectionCode", "检验类别与轮次", "kind and round", "COMPLETION-1");
    }

    private static Draft<Void> all(Draft<Void> draft) {
        return draft.tag("connection")
                .scoped()
                .path(
                        "applicationNo",
                        "申请编号",
                        "number of the application",
                        ApplicationNo.of(1).value());
    }

    private static ApplicationNo no(Exchange<?> x) {
        return x.path("applicationNo", ApplicationNo::new);
    }

    /** What is to be inspected. */
    public record Begin(InspectionKind kind) {}

    /** What was done about a defect. */
    public record Correct(
            int defect, @Size(min = 1, max = 500) String words) {}

    /** Rounds, by kind and number. */
    public record InspectionList(List<InspectionBody> items) {}

    /** Checklists, one for each kind. */
    public record ChecklistList(List<ChecklistBody> items) {
        static final ChecklistList EXAMPLE = new ChecklistList(List.of(new ChecklistBody(
                InspectionKind.COMPLETION,
                new PositionCode("INSPECTOR"),
                Optional.of("TL-09"),
                2,
                List.of(new ItemBody("CI-TESTS", "试验报告")))));
    }

    /** A checklist. {@code limit} is the line of the time limits for a round; after {@code newDefectsUntil} no new defects are found. */
    public record ChecklistBody(
            InspectionKind kind,
            PositionCode position,
            Optional<String> limit,
            int newDefectsUntil,
            List<ItemBody> items) {
        static ChecklistBody of(Checklist checklist, Exchange<?> x) {
            return new ChecklistBody(
                    checklist.kind(),
                    checklist.position(),
                    checklist.limit().map(limit -> limit.id()),
                    checklist.newDefectsUntil(),
                    checklist.items().stream()
                            .map(item -> new ItemBody(item.code(), x.text(item.name())))
                            .toList());
        }
    }

    /** One thing to look at. */
    public record ItemBody(String code, String name) {}
}
