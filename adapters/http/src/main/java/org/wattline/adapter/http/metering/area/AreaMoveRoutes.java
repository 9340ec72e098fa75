package org.wattline.adapter.http.metering.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.application.metering.area.MovingPoints;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.area.AreaMembership;
import org.wattline.domain.metering.area.AreaRefusal;
import org.wattline.domain.premises.AreaCode;

/** {@code /v1/area-moves}: metering points that are fed by another transformer area, and which areas fed a point when. */
public final class AreaMoveRoutes implements Routes {
    static final int MOST_POINTS = 1000;

    private final MovingPoints moving;
    private final AreaMemberships memberships;
    private final MeteringPoints points;

    public AreaMoveRoutes(MovingPoints moving, AreaMemberships memberships, MeteringPoints points) {
        this.moving = moving;
        this.memberships = memberships;
        this.points = points;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/area-moves")
                        .tag("metering")
                        .summary("变更户变关系", "Record that points are fed by another transformer area from a day on")
                        .description(
                                "全部变更或全部不变；之前各日的线损仍按原台区计算。",
                                "All of them or none; the days before stay with the area that fed them then.")
                        .permission(MeteringPermissions.ARRANGE)
                        .unowned("the use case checks that area and points are within the caller's reach")
                        .body(Move.class, Move.EXAMPLE)
                        .answers(200, Moved.class, new Moved(List.of(PointAreas.EXAMPLE)))
                        .refuses(AreaRefusal.values())
                        .handle(x -> x.outcome(
                                moving.handle(x.caller(), x.body().command()),
                                all -> new Moved(
                                        all.stream().map(PointAreas::of).toList()))),
                Route.get("/v1/metering-points/{meteringPointNo}/transformer-areas")
                        .tag("metering")
                        .summary("计量点所属台区", "Show which transformer areas fed a metering point when")
                        .permission(MeteringPermissions.SEE_GRID)
                        .owned("meteringPointNo", "metering-point")
                        .path(
                                "meteringPointNo",
                                "计量点编号",
                                "number of the metering point",
                                MeteringPointNo.of(1).value())
                        .answers(200, PointAreas.class, PointAreas.EXAMPLE)
                        .handle(x -> x.found(areas(x).map(PointAreas::of))));
    }

    private Optional<AreaMembership> areas(Exchange<?> x) {
        MeteringPointNo no = x.path("meteringPointNo", MeteringPointNo::new);
        Optional<MeteringPoint> point = points.find(no);
        return memberships.findAll(List.of(no)).stream().findFirst().or(() -> point.map(AreaMembership::of));
    }

    /** Points came into an area on a day. */
    public record Move(
            AreaCode areaCode,
            LocalDate from,
            @Size(min = 1, max = MOST_POINTS) List<MeteringPointNo> meteringPoints) {
        static final Move EXAMPLE =
                new Move(new AreaCode("A-02"), LocalDate.parse("2026-03-01"), List.of(MeteringPointNo.of(1)));

        MovingPoints.Move command() {
            return new MovingPoints.Move(areaCode, from, meteringPoints);
        }
    }

    /** Those that moved. */
    public record Moved(List<PointAreas> points) {}

    /** The areas of a point, oldest first; the last one feeds it now. */
    public record PointAreas(MeteringPointNo meteringPointNo, List<Stay> areas) {
        static final PointAreas EXAMPLE = new PointAreas(
                MeteringPointNo.of(1),
                List.of(
                        new Stay(new AreaCode("A-01"), LocalDate.EPOCH, Optional.of(LocalDate.parse("2026-03-01"))),
                        new Stay(new AreaCode("A-02"), LocalDate.parse("2026-03-01"), Optional.empty())));

        static PointAreas of(AreaMembership membership) {
            return new PointAreas(
                    membership.point(),
                    membership.stays().stream()
                            .map(stay -> new Stay(
                                    stay.area(), stay.days().from(), stay.days().to()))
                            .toList());
        }
    }

    /** A time in an area. @param from 1970-01-01 where it was always there */
    public record Stay(AreaCode areaCode, LocalDate from, Optional<LocalDate> to) {}
}
