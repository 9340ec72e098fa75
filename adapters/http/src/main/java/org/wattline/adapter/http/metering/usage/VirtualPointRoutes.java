package org.wattline.adapter.http.metering.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.usage.ComposingVirtualPoints;
import org.wattline.application.metering.usage.ShowingUsage;
import org.wattline.application.metering.usage.ShowingVirtualUsage;
import org.wattline.application.metering.usage.VirtualPoints;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.metering.usage.VirtualPointRefusal;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/** {@code /v1/virtual-points}: sums over metering points and parts of the grid. */
public final class VirtualPointRoutes implements Routes {
    private static final String ONE = "/v1/virtual-points/{virtualPointNo}";

    private final VirtualPoints points;
    private final ComposingVirtualPoints composing;
    private final ShowingVirtualUsage showing;

    public VirtualPointRoutes(VirtualPoints points, ComposingVirtualPoints composing, ShowingVirtualUsage showing) {
        this.points = points;
        this.composing = composing;
        this.showing = showing;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                VirtualPointNo.class,
                "虚拟计量点编号",
                "number of a virtual point",
                VirtualPointNo.of(1).value(),
                VirtualPointNo::new,
                Object::toString);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/virtual-points")
                        .creates()
                        .tag("metering")
                        .summary("建立虚拟计量点", "Make a virtual point")
                        .description(
                                "计量点、台区、线路、片区及其他虚拟计量点之和（可加可减）；supplies、feeds 指明其为哪个台区、哪条线路的供电量",
                                "The sum of points, transformer areas, feeders, districts and other virtual points, each added or taken off; with supplies or feeds it tells the supply of that transformer area or feeder")
                        .permission(MeteringPermissions.COMPOSE)
                        .unowned("the use case checks that every member is within the caller's unit")
                        .body(Compose.class, Compose.EXAMPLE)
                        .answers(201, VirtualPointBody.class, VirtualPointBody.EXAMPLE)
                        .refuses(VirtualPointRefusal.MEMBER_UNKNOWN, VirtualPointRefusal.SUPPLY_TOLD)
                        .handle(x -> x.created(
                                composing.handle(x.caller(), x.body().command()),
                                made -> "/v1/virtual-points/" + made.no(),
                                VirtualPointBody::of)),
                Route.list("/v1/virtual-points")
                        .tag("metering")
                        .summary("虚拟计量点列表", "List virtual points")
                        .permission(MeteringPermissions.SEE_GRID)
                        .scoped()
                        .answersPage(VirtualPointBody.class, VirtualPointBody.EXAMPLE)
                        .handle(x -> x.page(points.list(x.scope(), x.page()), VirtualPointBody::of)),
                named(Route.get(ONE).tag("metering").permission(MeteringPermissions.SEE_GRID))
                        .summary("查看虚拟计量点", "Show a virtual point")
                        .history("virtual-point")
                        .answers(200, VirtualPointBody.class, VirtualPointBody.EXAMPLE)
                        .handle(x -> x.found(points.find(no(x)).map(VirtualPointBody::of))),
                named(Route.command(ONE, "recompose").tag("metering").permission(MeteringPermissions.COMPOSE))
                        .summary("变更虚拟计量点组成", "Make it another sum from a day on")
                        .description("原组成在该日前一日终止，不被覆盖", "What it was before ends on that day; nothing is overwritten")
                        .body(Recompose.class, Recompose.EXAMPLE)
                        .answers(200, VirtualPointBody.class, VirtualPointBody.EXAMPLE)
                        .refuses(
                                VirtualPointRefusal.NOT_FOUND,
                                VirtualPointRefusal.MEMBER_UNKNOWN,
                                VirtualPointRefusal.IN_THE_PAST,
                                VirtualPointRefusal.SAME_COMPOSITION,
                                VirtualPointRefusal.PART_OF_ITSELF)
                        .handle(x -> x.outcome(
                                composing.handle(
                                        x.caller(),
                                        new ComposingVirtualPoints.Recompose(
                                                no(x),
                                                x.version(),
                                                x.body().from(),
                                                VirtualPointBody.terms(x.body().terms()))),
                                VirtualPointBody::of)),
                named(UsageQuery.on(Route.get(ONE + "/usage"), MeteringPermissions.SEE_GRID))
                        .summary("虚拟计量点电量", "Show what a virtual point adds up to")
                        .query(
                                "asOf",
                                "按该日的组成（缺省为各日自身的组成）",
                                "composed as on this day, instead of each day for itself",
                                "2026-02-01")
                        .answers(200, VirtualUsageBody.class, VirtualUsageBody.EXAMPLE)
                        .refuses(VirtualPointRefusal.NOT_FOUND, VirtualPointRefusal.TOO_WIDE)
                        .handle(this::usage));
    }

    private Reply usage(Exchange<Void> x) {
        ShowingUsage.Asked asked = UsageQuery.asked(x);
        Optional<LocalDate> asOf = x.query("asOf", Asking::day);
        Optional<VirtualPoint> point = points.find(no(x));
        Outcome<ShowingVirtualUsage.Sum> sum = point.map(each -> showing.of(each, asked, asOf))
                .orElseGet(() -> Outcome.refused(VirtualPointRefusal.NOT_FOUND));
        return x.outcome(sum, found -> VirtualUsageBody.of(asked, found));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.owned("virtualPointNo", "virtual-point")
                .path(
                        "virtualPointNo",
                        "虚拟计量点编号",
                        "number of the virtual point",
                        VirtualPointNo.of(1).value());
    }

    private static VirtualPointNo no(Exchange<?> x) {
        return x.path("virtualPointNo", VirtualPointNo::new);
    }

    /** A new virtual point. */
    public record Compose(
            String name,
            Optional<AreaCode> supplies,
            Optional<FeederCode> feeds,
            LocalDate from,
            List<VirtualPointBody.TermBody> terms) {
        static final Compose EXAMPLE = new Compose(
                "A-01 供电量",
                Optional.of(new AreaCode("A-01")),
                Optional.empty(),
                LocalDate.of(2026, 1, 1),
                VirtualPointBody.TERMS);

        ComposingVirtualPoints.Compose command() {
            if (name.isBlank() || name.length() > 100)
                throw Rejected.malformed(Fault.of("/name", "out-of-range", "1 到 100 个字", "1 … 100 characters"));
            return new ComposingVirtualPoints.Compose(name, supplies, feeds, from, VirtualPointBody.terms(terms));
        }
    }

    /** Another sum from a day on. */
    public record Recompose(LocalDate from, List<VirtualPointBody.TermBody> terms) {
        static final Recompose EXAMPLE = new Recompose(LocalDate.of(2026, 7, 1), VirtualPointBody.TERMS);
    }
}
