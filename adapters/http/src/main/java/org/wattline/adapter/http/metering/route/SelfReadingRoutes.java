package org.wattline.adapter.http.metering.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.metering.Shown;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.route.KeepingPhotos;
import org.wattline.application.metering.route.ReadingOnSite;
import org.wattline.application.metering.route.ReadingTaskViews;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.metering.route.SeenOnSite;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.RouteRefusal;

/** {@code /v1/self-readings}: customers read their own meters, with a photo. */
public final class SelfReadingRoutes implements Routes {
    private static final String PHOTOS = "/v1/metering-points/{meteringPointNo}/reading-photos";
    private static final int MOST_BYTES = 1 << 20;

    private final RoutePorts ports;
    private final ReadingOnSite reading;
    private final KeepingPhotos keeping;
    private final BusinessClock clock;

    public SelfReadingRoutes(RoutePorts ports, ReadingOnSite reading, KeepingPhotos keeping, BusinessClock clock) {
        this.ports = ports;
        this.reading = reading;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/self-readings")
                        .creates()
                        .tag("metering")
                        .summary("客户自抄", "Read one's own meter")
                        .description(
                                "在抄表例日前后、附已上传的表计照片；示数与其他抄表一样校验。",
                                "Around the scheduled day, with a photo that was sent before; values are judged like all readings.")
                        .permission(MeteringPermissions.SELF_READ)
                        .unowned("the use case checks that the metering point is the caller's")
                        .body(SelfReading.class, SelfReading.EXAMPLE)
                        .answers(201, TaskBody.class, TaskBody.EXAMPLE)
                        .refuses(
                                MeteringRefusal.POINT_NOT_FOUND,
                                MeteringRefusal.NO_METER_IN_PLACE,
                                MeteringRefusal.IN_THE_FUTURE,
                                MeteringRefusal.READINGS_INCOMPLETE,
                                MeteringRefusal.VALUE_DOES_NOT_FIT,
                                MeteringRefusal.REGISTER_UNKNOWN,
                                MeteringRefusal.RUNS_BACKWARDS,
                                MeteringRefusal.ABOVE_A_LATER_READING)
                        .refuses(RouteRefusal.OUTSIDE_WINDOW, RouteRefusal.NO_SELF_READING, RouteRefusal.PHOTO_NEEDED)
                        .handle(x -> x.created(
                                reading.handle(x.caller(), x.body().command(clock.now())),
                                task -> "/v1/reading-tasks/" + task.id(),
                                task -> TaskBody.of(x::reveal, task))),
                Route.list("/v1/self-readings")
                        .tag("metering")
                        .summary("自抄记录", "List what customers read themselves")
                        .permission(MeteringPermissions.SEE)
                        .scoped()
                        .answersPage(TaskBody.class, TaskBody.EXAMPLE)
                        .handle(x -> x.page(
                                ports.views()
                                        .list(
                                                x.scope(),
                                                new ReadingTaskViews.Filter(
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        Set.of(),
                                                        Optional.of(ReadingSource.SELF),
                                                        Optional.empty()),
                                                x.page()),
                                task -> TaskBody.of(x::reveal, task))),
                named(Route.post(PHOTOS))
                        .withoutKey()
                        .summary("上传表计照片", "Send a photo of the meter")
                        .permission(MeteringPermissions.SELF_READ)
                        .bodyStream(MOST_BYTES, "a picture", "image/jpeg", "image/png")
                        .answers(201, PhotoBody.class, PhotoBody.EXAMPLE)
                        .handle(this::keep),
                named(Route.get(PHOTOS + "/{digest}"))
                        .summary("查看表计照片", "Show a photo of the meter")
                        .permission(MeteringPermissions.SEE)
                        .path(
                                "digest",
                                "照片的 SHA-256",
                                "SHA-256 of the photo",
                                PhotoBody.EXAMPLE.photo().hex())
                        .answersMedia(200, "image/jpeg", "a picture")
                        .handle(this::show));
    }

    private Reply keep(Exchange<Void> x) {
        try {
            byte[] content = x.stream().bytes().readAllBytes();
            KeepingPhotos.Keep command =
                    new KeepingPhotos.Keep(point(x), x.stream().contentType(), content);
            return x.created(
                    keeping.handle(x.caller(), command),
                    digest -> "/v1/metering-points/" + command.point() + "/reading-photos/" + digest,
                    PhotoBody::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply show(Exchange<Void> x) {
        return ports.photos()
                .find(point(x), x.path("digest", FileDigest::new))
                .<Reply>map(photo -> new Reply.Stream(200, photo.mediaType(), out -> out.write(photo.content())))
                .orElseGet(() -> x.found(Optional.empty()));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("meteringPointNo", "metering-point")
                .path(
                        "meteringPointNo",
                        "计量点编号",
                        "number of the metering point",
                        MeteringPointNo.of(1).value());
    }

    private static MeteringPointNo point(Exchange<?> x) {
        return x.path("meteringPointNo", MeteringPointNo::new);
    }

    /** What the own meter shows. @param at when it was read; now if left out @param photo digest of the photo that was sent */
    public record SelfReading(
            MeteringPointNo meteringPointNo, Optional<Instant> at, List<Shown> shown, FileDigest photo) {
        static final SelfReading EXAMPLE = new SelfReading(
                MeteringPointNo.of(1),
                Optional.of(Instant.parse("2026-03-05T02:00:00Z")),
                Shown.EXAMPLE,
                PhotoBody.EXAMPLE.photo());

        ReadingOnSite.SelfRead command(Instant now) {
            return new ReadingOnSite.SelfRead(
                    meteringPointNo,
                    new SeenOnSite.Seen(Optional.empty(), at.orElse(now), Shown.map("/shown", shown)),
                    photo);
        }
    }

    /** A photo by its digest. */
    public record PhotoBody(FileDigest photo) {
        static final PhotoBody EXAMPLE =
                new PhotoBody(new FileDigest("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));
    }
}
