package org.wattline.adapter.http.connection.inspection;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.inspection.InspectingWorks;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.connection.inspection.InspectionRefusal;

/**
 * {@code inspections} below {@code /v1/connection-applications/…} and {@code /v1/change-applications/…}: design review, intermediate and completion
 * inspection, round by round.
 */
public final class InspectionRoutes implements Routes {
    private final ApplicationPath of;
    private final String all;
    private final String one;
    private final Inspections inspections;
    private final InspectingWorks inspecting;

    public InspectionRoutes(ApplicationPath of, Inspections inspections, InspectingWorks inspecting) {
        this.of = of;
        this.all = of.one() + "/inspections";
        this.one = all + "/{inspectionCode}";
        this.inspections = inspections;
        this.inspecting = inspecting;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                all(Route.post(all))
                        .creates()
                        .summary("开始一轮检验", "Begin a round of an inspection")
                        .description(
                                "设计审查、中间检查或竣工检验；缺陷全部报整改后方可复验",
                                "A further round once all defects are reported as corrected")
                        .permission(ConnectionPermissions.INSPECT)
                        .body(Begin.class, new Begin(InspectionKind.COMPLETION))
                        .answers(201, InspectionBody.class, InspectionBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
                                ConnectionRefusal.CLOSED,
                                InspectionRefusal.UNDER_WAY,
                                InspectionRefusal.PASSED,
                                InspectionRefusal.NOT_CORRECTED,
                                InspectionRefusal.ANOTHER_INSPECTOR)
                        .handle(x -> x.created(
                                of.known(
                                        x,
                                        () -> inspecting.handle(
                                                x.caller(), new InspectingWorks.Begin(no(x), x.body().kind))),
                                begun -> of.all() + "/" + no(x) + "/inspections/" + begun.code(),
                                InspectionBody::of)),
                all(Route.get(all))
                        .summary("各轮检验", "Show the rounds of all inspections")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, InspectionList.class, new InspectionList(List.of(InspectionBody.EXAMPLE)))
                        .handle(x -> x.found(of.known(x)
                                .map(known -> new InspectionList(inspections.of(no(x)).stream()
                                        .map(InspectionBody::of)
                                        .toList())))),
                one(Route.get(one))
                        .summary("查看一轮检验", "Show a round of an inspection")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, InspectionBody.class, InspectionBody.EXAMPLE)
                        .handle(x -> x.found(find(x).map(InspectionBody::of))),
                one(Route.command(one, "conclude"))
                        .summary("填写检验结论", "Conclude a round with what was found")
                        .permission(ConnectionPermissions.INSPECT)
                        .body(ReportBody.class, ReportBody.EXAMPLE)
                        .answers(200, InspectionBody.class, InspectionBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
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
                one(Route.command(one, "correct-defect"))
                        .summary("报告缺陷已整改", "Report a defect as corrected")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Correct.class, new Correct(1, "已补做试验"))
                        .answers(200, InspectionBody.class, InspectionBody.EXAMPLE)
                        .refuses(of.unknown(), InspectionRefusal.UNKNOWN, InspectionRefusal.DEFECT_NOT_OPEN)
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
        return of.known(x).flatMap(known -> inspections.find(no(x), x.path("inspectionCode")));
    }

    private Draft<Void> one(Draft<Void> draft) {
        return all(draft).path("inspectionCode", "检验类别与轮次", "kind and round", "COMPLETION-1");
    }

    private Draft<Void> all(Draft<Void> draft) {
        return of.named(draft);
    }

    private ApplicationNo no(Exchange<?> x) {
        return of.no(x);
    }

    /** What is to be inspected. */
    public record Begin(InspectionKind kind) {}

    /** What was done about a defect. */
    public record Correct(
            int defect, @Size(min = 1, max = 500) String words) {}

    /** Rounds, by kind and number. */
    public record InspectionList(List<InspectionBody> items) {}
}
