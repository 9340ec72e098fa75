package org.wattline.adapter.http.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.access.FoundingUnits;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.UnitViews;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.UnitRefusal;
import org.wattline.domain.kernel.Outcome;

/** The organisation. In paths a unit stands with dots: {@code 33.3301.330106}, and the company as {@code company}. */
public final class UnitRoutes implements Routes {
    private static final String ONE = "/v1/units/{unit}";

    private final OrganisationUnits units;
    private final UnitViews views;
    private final FoundingUnits founding;
    private final BusinessClock clock;

    public UnitRoutes(OrganisationUnits units, UnitViews views, FoundingUnits founding, BusinessClock clock) {
        this.units = units;
        this.views = views;
        this.founding = founding;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/units")
                        .tag("access")
                        .summary("单位列表", "List units")
                        .permission(AccessPermissions.SEE_ORGANISATION)
                        .scoped()
                        .answersPage(UnitBody.class, UnitBody.EXAMPLE)
                        .handle(x -> x.page(views.list(x.scope(), x.page()), unit -> body(unit))),
                one(Route.get(ONE))
                        .summary("查看单位", "Show a unit")
                        .permission(AccessPermissions.SEE_ORGANISATION)
                        .history("unit")
                        .answers(200, UnitBody.class, UnitBody.EXAMPLE)
                        .handle(x -> x.found(units.find(path(x)).map(this::body))),
                Route.post("/v1/units")
                        .creates()
                        .tag("access")
                        .summary("设立单位", "Found a unit")
                        .permission(AccessPermissions.MANAGE_UNITS)
                        .unowned("held to the caller's own unit by the handler")
                        .body(FoundBody.class, FoundBody.EXAMPLE)
                        .answers(201, UnitBody.class, UnitBody.EXAMPLE)
                        .refuses(
                                UnitRefusal.NO_SUCH_UNIT,
                                UnitRefusal.UNIT_EXISTS,
                                UnitRefusal.PARENT_NOT_OPEN,
                                UnitRefusal.LEVEL_NOT_BELOW_PARENT,
                                StaffRefusal.OUTSIDE_OWN_UNIT)
                        .handle(x -> x.created(
                                found(x), unit -> "/v1/units/" + unit.path().dotted(), this::body)),
                one(Route.command(ONE, "rename"))
                        .changesCallers()
                        .summary("单位更名", "Give a unit another name")
                        .permission(AccessPermissions.MANAGE_UNITS)
                        .body(RenameBody.class, RenameBody.EXAMPLE)
                        .answers(200, UnitBody.class, UnitBody.EXAMPLE)
                        .refuses(UnitRefusal.NO_SUCH_UNIT, UnitRefusal.UNIT_NOT_OPEN)
                        .handle(x -> x.outcome(
                                founding.handle(
                                        x.caller(),
                                        new FoundingUnits.Rename(
                                                path(x),
                                                x.body().name().text(),
                                                x.body().from(),
                                                Optional.of(x.version()))),
                                this::body)),
                one(Route.command(ONE, "close"))
                        .changesCallers()
                        .summary("撤销单位", "Close a unit")
                        .permission(AccessPermissions.MANAGE_UNITS)
                        .body(CloseBody.class, new CloseBody(LocalDate.of(2027, 1, 1)))
                        .answers(200, UnitBody.class, UnitBody.EXAMPLE)
                        .refuses(UnitRefusal.NO_SUCH_UNIT, UnitRefusal.UNIT_NOT_OPEN, UnitRefusal.UNITS_BELOW_OPEN)
                        .handle(x -> x.outcome(
                                founding.handle(
                                        x.caller(),
                                        new FoundingUnits.Close(
                                                path(x), x.body().day(), Optional.of(x.version()))),
                                this::body)));
    }

    private Outcome<Unit> found(Exchange<FoundBody> x) {
        FoundBody wanted = x.body();
        if (!x.scope().covers(Scope.Owner.of(wanted.parent()))) return Outcome.refused(StaffRefusal.OUTSIDE_OWN_UNIT);
        return founding.handle(
                x.caller(),
                new FoundingUnits.Found(
                        wanted.parent(),
                        wanted.code(),
                        wanted.level(),
                        wanted.name().text(),
                        wanted.from()));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("access").owned("unit", "unit").path("unit", "单位", "the unit, with dots", "33.3301");
    }

    private static UnitPath path(Exchange<?> x) {
        return x.path("unit", UnitPath::ofDotted);
    }

    private UnitBody body(Unit unit) {
        return UnitBody.of(unit, clock.today());
    }

    /** A unit to be founded. */
    public record FoundBody(
            UnitPath parent, @Size(max = 16) String code, UnitLevel level, TextBody name, LocalDate from) {
        static final FoundBody EXAMPLE = new FoundBody(
                new UnitPath("/33/3301"),
                "330106",
                UnitLevel.COUNTY,
                new TextBody("西湖供电分公司", "Xihu branch"),
                LocalDate.of(2026, 1, 1));

        public FoundBody {
            if (!code.matches("[0-9A-Z-]{1,16}"))
                throw new IllegalArgumentException("a code has digits, capital letters and hyphens");
        }
    }

    /** Another name from a day on. */
    public record RenameBody(TextBody name, LocalDate from) {
        static final RenameBody EXAMPLE =
                new RenameBody(new TextBody("西湖供电公司", "Xihu company"), LocalDate.of(2026, 7, 1));
    }

    /** The first day without the unit. */
    public record CloseBody(LocalDate day) {}
}
