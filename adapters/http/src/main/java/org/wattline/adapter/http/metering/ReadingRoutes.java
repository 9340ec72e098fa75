package org.wattline.adapter.http.metering;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.ShowingUsage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/** Readings, curves and usage. */
public final class ReadingRoutes implements Routes {
    private static final int MOST_DAYS = 400;
    private static final int MOST_CURVE_DAYS = 31;

    private final Readings readings;
    private final ShowingUsage usage;

    public ReadingRoutes(Readings readings, ShowingUsage usage) {
        this.readings = readings;
        this.usage = usage;
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
                                        span(x, MOST_CURVE_DAYS))
                                .stream()
                                .map(CurveBody::of)
                                .toList()))),
                Route.get("/v1/accounts/{accountNo}/usage")
                        .tag("metering")
                        .summary("用电量", "Show what an account used")
                        .permission(MeteringPermissions.SEE)
                        .owned("accountNo", "account")
                        .path(
                                "accountNo",
                                "户号",
                                "number of the account",
                                AccountNo.of(1).value())
                        .requiredQuery("from", "起始日", "first day", "2026-01-01")
                        .requiredQuery("to", "截止日（不含）", "day before which it ends", "2026-02-01")
                        .query("step", "按日 DAY 或按月 MONTH", "DAY or MONTH", "DAY")
                        .answers(200, UsageBody.class, UsageBody.EXAMPLE)
                        .handle(this::usage));
    }

    private Reply usage(Exchange<Void> x) {
        ShowingUsage.Step step = x.query("step", ReadingRoutes::step).orElse(ShowingUsage.Step.DAY);
        AccountNo account = x.path("accountNo", AccountNo::new);
        return x.ok(new UsageBody(
                account,
                step,
                usage.of(account, span(x, MOST_DAYS), step).stream()
                        .map(Used::of)
                        .toList()));
    }

    private static ShowingUsage.Step step(String text) {
        for (ShowingUsage.Step step : ShowingUsage.Step.values())
            if (step.name().equalsIgnoreCase(text)) return step;
        throw new IllegalArgumentException("DAY or MONTH");
    }

    private static Span span(Exchange<?> x, int most) {
        LocalDate from = x.required("from", ReadingRoutes::day);
        LocalDate to = x.required("to", ReadingRoutes::day);
        if (!from.isBefore(to) || from.plusDays(most).isBefore(to))
            throw Rejected.malformed(Fault.of(
                    "query:to",
                    "out-of-range",
                    "晚于起始日，最多 " + most + " 天",
                    "after from, at most " + most + " days later"));
        return Span.of(from, to);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a date is written YYYY-MM-DD", no);
        }
    }

    private static Instant startOf(String text) {
        return Zone.startOf(day(text));
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

    /** What an account used. */
    public record UsageBody(AccountNo accountNo, ShowingUsage.Step step, List<Used> usage) {
        static final UsageBody EXAMPLE = new UsageBody(
                AccountNo.of(1),
                ShowingUsage.Step.DAY,
                List.of(new Used(
                        MeteringPointNo.of(1),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-01-02"),
                        ShowingUsage.Basis.REGISTERS,
                        List.of(new RegisterEnergy(Register.ACTIVE_IMPORT, Energy.kwh("8.25"))))));
    }

    /** What a metering point used in one part. */
    public record Used(
            MeteringPointNo meteringPointNo,
            LocalDate from,
            LocalDate to,
            ShowingUsage.Basis basis,
            List<RegisterEnergy> registers) {
        static Used of(ShowingUsage.Usage usage) {
            return new Used(
                    usage.point(),
                    usage.span().from(),
                    usage.span().end(),
                    usage.basis(),
                    usage.energy().entrySet().stream()
                            .map(entry -> new RegisterEnergy(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /** What one register counted, after the multiplier. */
    public record RegisterEnergy(Register register, Energy energyKwh) {}
}
