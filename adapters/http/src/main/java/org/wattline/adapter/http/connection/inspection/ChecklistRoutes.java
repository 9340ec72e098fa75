package org.wattline.adapter.http.connection.inspection;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.inspection.Checklists;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.inspection.Checklist;
import org.wattline.domain.connection.inspection.InspectionKind;

/** {@code /v1/inspection-checklists}: what is looked at in inspections. */
public final class ChecklistRoutes implements Routes {
    private final Checklists checklists;
    private final BusinessClock clock;

    public ChecklistRoutes(Checklists checklists, BusinessClock clock) {
        this.checklists = checklists;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/inspection-checklists")
                .tag("connection")
                .summary("检验项目清单", "Show what is looked at in inspections")
                .permission(ConnectionPermissions.SEE)
                .unowned("checklists belong to nobody")
                .answers(200, ChecklistList.class, ChecklistList.EXAMPLE)
                .handle(x -> x.ok(new ChecklistList(checklists.on(clock.today()).stream()
                        .map(each -> ChecklistBody.of(each, x))
                        .toList()))));
    }

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
