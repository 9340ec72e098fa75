package org.wattline.adapter.http.metering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.quantity.Ratio;

/** {@code /v1/metering-points}: where energy is measured, and the meters there. */
public final class MeteringPointRoutes implements Routes {
    /** Of whatever changes the meters or ratios of a point. */
    public static final List<Refusal> REFUSALS = List.of(
            MeteringRefusal.POINT_NOT_FOUND,
            MeteringRefusal.METER_NOT_FOUND,
            MeteringRefusal.STEP_NOT_POSSIBLE,
            MeteringRefusal.METER_IN_PLACE,
            MeteringRefusal.NO_METER_IN_PLACE,
            MeteringRefusal.INSTALLED_IN_THE_PAST,
            MeteringRefusal.READINGS_INCOMPLETE,
            MeteringRefusal.VALUE_DOES_NOT_FIT,
            MeteringRefusal.REGISTER_UNKNOWN,
            MeteringRefusal.IN_THE_FUTURE,
            MeteringRefusal.RUNS_BACKWARDS,
            MeteringRefusal.ABOVE_A_LATER_READING,
            AssetRefusal.RATIO_DIFFERS,
            AssetRefusal.CHANGED_LATER);

    private final MeteringPoints points;
    private final InstallingMeters installing;

    public MeteringPointRoutes(MeteringPoints points, InstallingMeters installing) {
        this.points = points;
        this.installing = installing;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                RegisterValue.class, "示数", "what a register shows", "1229.23", RegisterValue::parse, Object::toString);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/metering-points")
                        .tag("metering")
                        .summary("计量点列表", "List metering points")
                        .permission(MeteringPermissions.SEE)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "number of the account",
                                AccountNo.of(1).value())
                        .answersPage(PointBody.class, PointBody.EXAMPLE)
                        .handle(x -> x.page(
                                points.list(x.scope(), x.query("accountNo", AccountNo::new), x.page()), PointBody::of)),
                named(Route.get("/v1/metering-points/{meteringPointNo}"))
                        .summary("查看计量点", "Show a metering point")
                        .permission(MeteringPermissions.SEE)
                        .history("metering-point")
                        .allows(x -> points.find(no(x)).map(MeteringPointRoutes::commands))
                        .answers(200, PointBody.class, PointBody.EXAMPLE)
                        .handle(x -> x.found(points.find(no(x)).map(PointBody::of))),
                command("install-meter", "装表", "Install a meter")
                        .body(Install.class, Install.EXAMPLE)
                        .handle(x ->
                                x.outcome(installing.handle(x.caller(), x.body().command(x)), PointBody::of)),
                command("remove-meter", "拆表", "Remove the meter")
                        .body(Remove.class, Remove.EXAMPLE)
                        .handle(x -> x.outcome(
                                installing.handle(
                                        x.caller(),
                                        new InstallingMeters.Remove(
                                                no(x),
                                                x.version(),
                                                x.body().at(),
                                                Shown.map("/shown", x.body().shown()))),
                                PointBody::of)),
                command("exchange-meter", "换表", "Exchange the meter")
                        .body(Exchanged.class, new Exchanged(Shown.EXAMPLE, Install.EXAMPLE))
                        .handle(x -> x.outcome(
                                installing.handle(
                                        x.caller(),
                                        new InstallingMeters.Exchange(
                                                Shown.map("/last", x.body().last()),
                                                x.body().install().command(x))),
                                PointBody::of)),
                command("change-ratio", "变比变更", "Change the ratio of the instrument transformers")
                        .body(ChangeRatio.class, ChangeRatio.EXAMPLE)
                        .handle(x -> x.outcome(
                                installing.handle(
                                        x.caller(),
                                        new InstallingMeters.ChangeRatio(
                                                no(x),
                                                x.version(),
                                                x.body().currentRatio(),
                                                x.body().voltageRatio(),
                                                x.body().at(),
                                                Shown.map("/shown", x.body().shown()))),
                                PointBody::of)));
    }

    private static Commands commands(MeteringPoint point) {
        Optional<Refusal> inPlace = Optional.<Refusal>of(MeteringRefusal.METER_IN_PLACE)
                .filter(why -> point.open().isPresent());
        Optional<Refusal> none = Optional.<Refusal>of(MeteringRefusal.NO_METER_IN_PLACE)
                .filter(why -> point.open().isEmpty());
        return Commands.none()
                .and("install-meter", inPlace)
                .and("remove-meter", none)
                .and("exchange-meter", none)
                .and("change-ratio", none);
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command("/v1/metering-points/{meteringPointNo}", name))
                .summary(zh, en)
                .permission(MeteringPermissions.INSTALL)
                .refuses(REFUSALS.toArray(Refusal[]::new))
                .answers(200, PointBody.class, PointBody.EXAMPLE);
    }

    public static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("meteringPointNo", "metering-point")
                .path(
                        "meteringPointNo",
                        "计量点编号",
                        "number of the metering point",
                        PointBody.EXAMPLE.meteringPointNo().value());
    }

    public static MeteringPointNo no(Exchange<?> x) {
        return x.path("meteringPointNo", MeteringPointNo::new);
    }

    /** A meter is hung up. Ratios that are left out are those of the transformers in place; without any it is connected directly. */
    public record Install(
            AssetNo assetNo,
            Optional<Ratio> currentRatio,
            Optional<Ratio> voltageRatio,
            Instant at,
            List<Shown> shown) {
        static final Install EXAMPLE = new Install(
                new AssetNo("M-0001"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-01-01T01:00:00Z"),
                Shown.EXAMPLE);

        InstallingMeters.Install command(Exchange<?> x) {
            return new InstallingMeters.Install(
                    no(x), x.version(), assetNo, currentRatio, voltageRatio, at, Shown.map("/shown", shown));
        }
    }

    /** The meter is taken down. */
    public record Remove(Instant at, List<Shown> shown) {
        static final Remove EXAMPLE = new Remove(Instant.parse("2026-01-16T01:00:00Z"), Shown.EXAMPLE);
    }

    /** Another meter takes its place. */
    public record Exchanged(List<Shown> last, Install install) {}

    /** Other instrument transformers before the same meter. */
    public record ChangeRatio(
            Optional<Ratio> currentRatio, Optional<Ratio> voltageRatio, Instant at, List<Shown> shown) {
        static final ChangeRatio EXAMPLE = new ChangeRatio(
                Optional.of(Ratio.of(60)), Optional.empty(), Instant.parse("2026-01-16T01:00:00Z"), Shown.EXAMPLE);
    }
}
