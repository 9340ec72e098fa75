package org.wattline.adapter.http.metering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.arrangement.ArrangementRefusal;
import org.wattline.domain.premises.AreaCode;

/** {@code /v1/metering-points/{meteringPointNo}/arrangement}: below which point it is, how its quantity is found, what is lost, at which price. */
public final class ArrangementRoutes implements Routes {
    private static final String ONE = "/v1/metering-points/{meteringPointNo}/arrangement";

    private final ArrangingPoints arranging;
    private final OpeningSubPoints opening;

    public ArrangementRoutes(ArrangingPoints arranging, OpeningSubPoints opening) {
        this.arranging = arranging;
        this.opening = opening;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/accounts/{accountNo}/metering-points")
                        .creates()
                        .tag("metering")
                        .summary("增设计量点", "Open a further metering point")
                        .description(
                                "装表、定量或定比；从主计量点扣减，可执行自己的电价",
                                "With a meter, an agreed quantity or a share; taken off the point above, at a price of its own if it has one")
                        .permission(MeteringPermissions.ARRANGE)
                        .owned("accountNo", "account")
                        .body(OpenPoint.class, OpenPoint.EXAMPLE)
                        .answers(201, PointBody.class, PointBody.EXAMPLE)
                        .refuses(refusals(ArrangementRefusal.NOTHING_TO_END))
                        .handle(this::open),
                MeteringPointRoutes.named(Route.get(ONE))
                        .summary("计量点关系", "Show the places of a metering point")
                        .permission(MeteringPermissions.SEE)
                        .history("point-arrangement")
                        .answers(200, ArrangementBody.class, ArrangementBody.EXAMPLE)
                        .handle(x ->
                                x.found(arranging.of(MeteringPointRoutes.no(x)).map(ArrangementBody::of))),
                command("arrange", "变更计量点关系", "Give the point another place from a day on")
                        .description("原关系在该日前一日终止，不被覆盖", "The place before ends on that day; nothing is overwritten")
                        .body(Arrange.class, Arrange.EXAMPLE)
                        .handle(x -> x.outcome(
                                arranging.handle(
                                        x.caller(),
                                        new ArrangingPoints.Arrange(
                                                MeteringPointRoutes.no(x),
                                                x.version(),
                                                x.body().from(),
                                                x.body().place().arrangement())),
                                ArrangementBody::of)),
                command("end", "终止计量点", "End the point's part in bills")
                        .body(End.class, End.EXAMPLE)
                        .handle(x -> x.outcome(
                                arranging.handle(
                                        x.caller(),
                                        new ArrangingPoints.End(
                                                MeteringPointRoutes.no(x),
                                                x.version(),
                                                x.body().on())),
                                ArrangementBody::of)));
    }

    private Reply open(Exchange<OpenPoint> x) {
        OpenPoint asked = x.body();
        return x.created(
                opening.handle(
                        x.caller(),
                        new OpeningSubPoints.Open(
                                x.path("accountNo", AccountNo::new),
                                asked.areaCode,
                                asked.mode,
                                asked.from,
                                asked.place.arrangement())),
                made -> "/v1/metering-points/" + made.no(),
                PointBody::of);
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return MeteringPointRoutes.named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(MeteringPermissions.ARRANGE)
                .refuses(MeteringRefusal.POINT_NOT_FOUND)
                .refuses(refusals(ArrangementRefusal.NO_SUCH_ACCOUNT, ArrangementRefusal.NO_AREA))
                .answers(200, ArrangementBody.class, ArrangementBody.EXAMPLE);
    }

    private static Refusal[] refusals(ArrangementRefusal... without) {
        return Arrays.stream(ArrangementRefusal.values())
                .filter(each -> !Arrays.asList(without).contains(each))
                .toArray(Refusal[]::new);
    }

    /** A further point. @param areaCode left out for that of the account's first point */
    public record OpenPoint(Optional<AreaCode> areaCode, MeteringMode mode, LocalDate from, PlaceBody place) {
        static final OpenPoint EXAMPLE = new OpenPoint(
                Optional.empty(), MeteringMode.HIGH_SUPPLY_LOW_METERED, LocalDate.of(2026, 1, 1), PlaceBody.EXAMPLE);
    }

    /** Another place from a day on. */
    public record Arrange(LocalDate from, PlaceBody place) {
        static final Arrange EXAMPLE = new Arrange(LocalDate.of(2026, 1, 1), PlaceBody.EXAMPLE);
    }

    /** @param on the first day without the point */
    public record End(LocalDate on) {
        static final End EXAMPLE = new End(LocalDate.of(2026, 7, 1));
    }
}
