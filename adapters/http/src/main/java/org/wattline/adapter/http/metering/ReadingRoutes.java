package org.wattline.adapter.http.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.Readings;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/** Readings and curves. */
public final class ReadingRoutes implements Routes {
    private static final int MOST_CURVE_DAYS = 31;

    private final Readings readings;

    public ReadingRoutes(Readings readings) {
        this.readings = readings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                MeteringPointRoutes.named(Route.list("/v1/metering-points/{meteringPointNo}/readings"))
                        .summary("示数列表", "List register readings, newest first")
                        .permission(MeteringPermissions.SEE)
                        .filter("from", "起始日", "first day", "2026-01-01")
                        .filter("to", "截止日（不含）", "day before which they end", "2026-02-01")
                        .answersPage(ReadingBody.class, ReadingBody.EXAMPLE)
                        .handle(x -> x.page(
                                readings.list(
                                        MeteringPointRoutes.no(x),
                                        x.query("from", ReadingRoutes::startOf),
                                        x.query("to", ReadingRoutes::startOf),
                                        x.page()),
                                ReadingBody::of)),
                MeteringPointRoutes.named(Route.get("/v1/metering-points/{meteringPointNo}/curves"))
                        .summary("负荷曲线", "Show load curves, day by day")
                        .permission(MeteringPermissions.SEE)
                        .requiredQuery("from", "起始日", "first day", "2026-01-01")
                        .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-01-02")
                        .answers(200, Curves.class, Curves.EXAMPLE)
                        .handle(x -> x.ok(new Curves(readings
                                .days(
                                        List.of(MeteringPointRoutes.no(x)),
                                        List.of(Channel.values()),
                                        Asking.span(x, MOST_CURVE_DAYS))
                                .stream()
                                .map(CurveBody::of)
                                .toList()))));
    }

    private static Instant startOf(String text) {
        return Zone.startOf(Asking.day(text));
    }

    /** Readings of a meter at one instant. */
    public record ReadingBody(
            AssetNo assetNo, Instant at, List<Shown> shown, ReadingSource source, ReadingQuality quality, int version) {
        static final ReadingBody EXAMPLE = new ReadingBody(
                new AssetNo("M-0001"),
                Instant.parse("2026-01-31T16:00:00Z"),
                Shown.EXAMPLE,
                ReadingSource.AUTO,
                ReadingQuality.MEASURED,
                1);

        static ReadingBody of(RegisterReading reading) {
            return new ReadingBody(
                    reading.meter(),
                    reading.at(),
                    Shown.list(reading.values()),
                    reading.source(),
                    reading.quality(),
                    reading.version());
        }
    }

    /** Curves of some days. */
    public record Curves(List<CurveBody> days) {
        static final Curves EXAMPLE = new Curves(List.of(new CurveBody(
                Channel.ACTIVE_IMPORT,
                LocalDate.parse("2026-01-01"),
                360,
                List.of(
                        Optional.of(Energy.kwh(1)),
                        Optional.empty(),
                        Optional.of(Energy.kwh(2)),
                        Optional.of(Energy.ZERO)),
                ReadingQuality.INCOMPLETE,
                1)));
    }

    /** A day's curve after the multiplier; {@code null} where a value is missing. Reactive channels are in kvarh. */
    public record CurveBody(
            Channel channel,
            LocalDate day,
            int minutes,
            List<Optional<Energy>> values,
            ReadingQuality quality,
            int version) {
        static CurveBody of(IntervalDay day) {
            IntervalEnergy energy = day.energy();
            List<Optional<Energy>> values = new ArrayList<>();
            for (int i = 0; i < energy.length(); i++)
                values.add(energy.isMissing(i) ? Optional.empty() : Optional.of(IntervalEnergy.energy(energy.at(i))));
            return new CurveBody(day.channel(), day.day(), energy.minutes(), values, day.quality(), day.version());
        }
    }
}
