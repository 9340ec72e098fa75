package org.wattline.adapter.http.metering.special;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.metering.Shown;
import org.wattline.adapter.http.metering.route.ReadingPlanRoutes.Obstacle;
import org.wattline.adapter.http.metering.route.ReadingPlanRoutes.ReadingBody;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.special.RequestingSpecialReadings;
import org.wattline.application.metering.special.SpecialReadings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingPosition;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteRefusal;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;
import org.wattline.domain.metering.special.SpecialRefusal;

/** {@code /v1/special-readings}: points that are to be read outside of their rounds. */
public final class SpecialReadingRoutes implements Routes {
    private static final String ONE = "/v1/special-readings/{specialReadingId}";

    private final SpecialReadings special;
    private final RequestingSpecialReadings requesting;
    private final BusinessClock clock;

    public SpecialReadingRoutes(SpecialReadings special, RequestingSpecialReadings requesting, BusinessClock clock) {
        this.special = special;
        this.requesting = requesting;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/special-readings")
                        .creates()
                        .tag("metering")
                        .summary("申请特抄", "Ask for a reading outside of the rounds")
                        .description(
                                "过户、销户、调价、换表等，按计量点和日期；当日前后的电费单等待其结果。",
                                "For a transfer, a closure, a price change, a meter change; bills of the days around it wait for it.")
                        .permission(MeteringPermissions.KEEP_ROUTES)
                        .unowned("the use case checks that the metering point is within the caller's reach")
                        .body(Ask.class, Ask.EXAMPLE)
                        .answers(201, SpecialBody.class, SpecialBody.EXAMPLE)
                        .refuses(RouteRefusal.POINT_NOT_READABLE)
                        .refuses(SpecialRefusal.ASKED_ALREADY, SpecialRefusal.DAY_PAST)
                        .handle(x -> x.created(
                                requesting.handle(x.caller(), x.body().command()),
                                made -> "/v1/special-readings/" + made.id(),
                                made -> SpecialBody.of(x::reveal, made))),
                Route.list("/v1/special-readings")
                        .tag("metering")
                        .summary(
                                "特抄任务列表",
                                "List readings outside of the rounds, the latest day first; customers see their own")
                        .permission(MeteringPermissions.SEE)
                        .scoped()
                        .filter(
                                "meteringPointNo",
                                "计量点编号",
                                "number of the metering point",
                                MeteringPointNo.of(1).value())
                        .filter("reason", "事由", "why", "TRANSFER")
                        .filter("state", "状态", "state", "OPEN")
                        .answersPage(SpecialBody.class, SpecialBody.EXAMPLE)
                        .handle(x -> x.page(
                                special.list(
                                        x.scope(),
                                        new SpecialReadings.Filter(
                                                x.query("meteringPointNo", MeteringPointNo::new),
                                                x.query("reason", SpecialReason.class),
                                                x.query("state", TaskResult.State.class)),
                                        x.page()),
                                each -> SpecialBody.of(x::reveal, each))),
                named(Route.get(ONE))
                        .summary("查看特抄任务", "Show a reading outside of the rounds")
                        .permission(MeteringPermissions.SEE)
                        .history("special-reading")
                        .allows(x -> special.find(id(x)).map(this::allowed))
                        .answers(200, SpecialBody.class, SpecialBody.EXAMPLE)
                        .handle(x -> x.found(special.find(id(x)).map(each -> SpecialBody.of(x::reveal, each)))),
                named(Route.command(ONE, "report"))
                        .summary("录入特抄示数", "Say what the meter showed")
                        .permission(MeteringPermissions.READ_ROUTES)
                        .body(Report.class, Report.EXAMPLE)
                        .answers(200, SpecialBody.class, SpecialBody.EXAMPLE)
                        .refuses(SpecialRefusal.NOT_FOUND)
                        .refuses(RouteRefusal.ALREADY_READ, RouteRefusal.OUTSIDE_WINDOW)
                        .refuses(
                                MeteringRefusal.NO_METER_IN_PLACE,
                                MeteringRefusal.METER_ELSEWHERE,
                                MeteringRefusal.IN_THE_FUTURE,
                                MeteringRefusal.READINGS_INCOMPLETE,
                                MeteringRefusal.VALUE_DOES_NOT_FIT,
                                MeteringRefusal.REGISTER_UNKNOWN,
                                MeteringRefusal.RUNS_BACKWARDS,
                                MeteringRefusal.ABOVE_A_LATER_READING)
                        .handle(x -> x.outcome(
                                requesting.handle(
                                        x.caller(),
                                        new RequestingSpecialReadings.Report(
                                                id(x),
                                                x.version(),
                                                x.body().reading().seen(),
                                                x.body().proof())),
                                each -> SpecialBody.of(x::reveal, each))),
                named(Route.command(ONE, "explain"))
                        .summary("说明未能特抄的原因", "Answer for it that the point cannot be read; bills wait no longer")
                        .permission(MeteringPermissions.CHECK_ROUTES)
                        .body(Obstacle.class, new Obstacle(MissingReason.METER_GONE, Optional.of("表箱已拆")))
                        .answers(200, SpecialBody.class, SpecialBody.EXAMPLE)
                        .refuses(SpecialRefusal.NOT_FOUND)
                        .refuses(RouteRefusal.ALREADY_READ)
                        .handle(x -> x.outcome(
                                requesting.handle(
                                        x.caller(),
                                        new RequestingSpecialReadings.Explain(
                                                id(x),
                                                x.version(),
                                                x.body().reason(),
                                                x.body().words().orElse(""))),
                                each -> SpecialBody.of(x::reveal, each))));
    }

    private Commands allowed(SpecialReading held) {
        return Commands.none()
                .and("report", held.read(new AssetNo("M-0001"), clock.now(), ReadingSource.TERMINAL, ReadingProof.NONE))
                .and("explain", held.explained(MissingReason.OTHER, "", "", clock.now()));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("specialReadingId", "special-reading")
                .path("specialReadingId", "计量点编号.日期", "metering point and day", SpecialBody.ID);
    }

    private static ReadingTaskId id(Exchange<?> x) {
        return x.path("specialReadingId", ReadingTaskId::parse);
    }

    /** A point is to be read on a day. */
    public record Ask(MeteringPointNo meteringPointNo, SpecialReason reason, LocalDate dueOn) {
        static final Ask EXAMPLE =
                new Ask(MeteringPointNo.of(1), SpecialReason.TRANSFER, LocalDate.parse("2026-03-17"));

        RequestingSpecialReadings.Ask command() {
            return new RequestingSpecialReadings.Ask(meteringPointNo, reason, dueOn);
        }
    }

    /** What the meter showed. @param position where the reader stood @param photo SHA-256 of a picture */
    public record Report(ReadingBody reading, Optional<ReadingPosition> position, Optional<FileDigest> photo) {
        static final Report EXAMPLE = new Report(
                new ReadingBody(
                        Optional.of(new AssetNo("M-0001")),
                        SpecialBody.EXAMPLE.at().orElseThrow(),
                        Shown.EXAMPLE),
                Optional.empty(),
                Optional.empty());

        ReadingProof proof() {
            return new ReadingProof(position, photo);
        }
    }
}
