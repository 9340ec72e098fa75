package org.wattline.adapter.http.tariff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.AnnouncingPrices;
import org.wattline.application.tariff.SheetFaulty;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.announced.AnnouncedRefusal;
import org.wattline.domain.tariff.announced.LineFault;
import org.wattline.domain.tariff.announced.PriceSheet;
import org.wattline.domain.tariff.announced.SeriesEdition;

/** {@code /v1/price-series}: market prices by the interval. */
public final class PriceSeriesRoutes implements Routes {
    private static final String ONE = "/v1/price-series/{seriesId}";
    private static final long MOST_BYTES = 8L << 20;
    private static final String SHEET = "from,priceYuanPerKwh\n"
            + IntStream.range(0, 24)
                    .mapToObj("2026-01-01T%02d:00,0.35\n"::formatted)
                    .collect(Collectors.joining());

    private final Announcements announcements;
    private final AnnouncingPrices announcing;

    public PriceSeriesRoutes(Announcements announcements, AnnouncingPrices announcing) {
        this.announcements = announcements;
        this.announcing = announcing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/price-series")
                        .tag("tariff")
                        .summary("价格序列", "List the price series")
                        .permission(TariffPermissions.SEE)
                        .unowned(TariffRoutes.PUBLISHED)
                        .answersPage(PriceSeriesBody.class, PriceSeriesBody.EXAMPLE)
                        .handle(x -> x.page(announcements.series(x.page()), PriceSeriesBody::of)),
                named(Route.get(ONE))
                        .summary("查看价格序列", "Show the newest edition of a price series")
                        .answers(200, PriceSeriesBody.class, PriceSeriesBody.EXAMPLE)
                        .handle(x ->
                                x.found(announcements.newest(x.path("seriesId")).map(PriceSeriesBody::of))),
                named(Route.list(ONE + "/editions"))
                        .summary("价格序列的各版本", "List the editions of a price series, the newest first")
                        .answersPage(PriceSeriesBody.class, PriceSeriesBody.EXAMPLE)
                        .handle(x -> x.page(announcements.editions(x.path("seriesId"), x.page()), PriceSeriesBody::of)),
                named(Route.get(ONE + "/prices"))
                        .summary("各时段价格", "Show the prices of some days, of each day those announced last")
                        .requiredQuery("from", "首日", "first day", "2026-01-01")
                        .requiredQuery("to", "末日次日，至多 400 天", "day after the last one, at most 400 days", "2026-01-02")
                        .answers(200, PriceSeriesBody.Prices.class, PriceSeriesBody.Prices.EXAMPLE)
                        .refuses(AnnouncedRefusal.SERIES_UNKNOWN)
                        .handle(this::prices),
                named(Route.post(ONE + "/editions"))
                        .withoutKey()
                        .summary("公布价格", "Announce prices of a series")
                        .description(
                                "CSV（首行 from,priceYuanPerKwh）或 NDJSON；整日、无缺无重，否则逐行指出。同样内容重传不产生新版本。",
                                "CSV (first line from,priceYuanPerKwh) or NDJSON; whole days without gap or duplicate, else each line is named. What was announced already makes no new edition.")
                        .permission(TariffPermissions.ANNOUNCE)
                        .requiredQuery("minutes", "间隔分钟数：15、30 或 60", "minutes of an interval: 15, 30 or 60", "60")
                        .query(
                                "timeZone",
                                "无时差时刻的时区，默认 Asia/Shanghai",
                                "zone of times without an offset",
                                "Asia/Shanghai")
                        .requiredQuery("regulation", "来源", "title of the publication", "湖北电力现货市场日前出清价格")
                        .query("documentNo", "文号", "number of the publication", "2026-01")
                        .query("publishedOn", "发布日期", "day of the publication", "2026-01-31")
                        .query("mark", "来源标记 F、K、D，默认 F", "F found, K known, D default; F if not given", "F")
                        .bodyStream(MOST_BYTES, SHEET, "text/csv", "application/x-ndjson")
                        .answers(201, PriceSeriesBody.class, PriceSeriesBody.EXAMPLE)
                        .refuses(AnnouncedRefusal.OTHER_INTERVALS)
                        .handle(this::announce));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("tariff")
                .permission(TariffPermissions.SEE)
                .unowned(TariffRoutes.PUBLISHED)
                .path("seriesId", "价格序列码", "id of the series", "HB-SPOT");
    }

    private Reply prices(Exchange<Void> x) {
        LocalDate from = x.required("from", TariffRoutes::day);
        LocalDate to = x.required("to", TariffRoutes::day);
        if (!from.isBefore(to) || from.plusDays(400).isBefore(to))
            throw Rejected.malformed(
                    Fault.of("query:to", "out-of-range", "应在首日之后，至多 400 天", "after the first day, at most 400 days"));
        Span days = Span.of(from, to);
        Optional<PriceSeries> series = PriceSeries.over(
                days,
                announcements.covering(x.path("seriesId"), days, announcements.edition()).stream()
                        .map(SeriesEdition::prices)
                        .toList());
        return series.isEmpty()
                ? x.refused(AnnouncedRefusal.SERIES_UNKNOWN)
                : x.ok(PriceSeriesBody.Prices.of(series.get()));
    }

    private Reply announce(Exchange<Void> x) {
        int minutes = x.required("minutes", Integer::parseInt);
        Source source = new Source(
                x.required("regulation", text -> text),
                x.query("documentNo").orElse(""),
                x.query("publishedOn", TariffRoutes::day),
                x.query("mark", Source.Mark.class).orElse(Source.Mark.F));
        ZoneId zone = x.query("timeZone", PriceSeriesRoutes::zone).orElse(Zone.CHINA);
        PriceSheetReader.Sheet read = PriceSheetReader.read(x.stream().bytes(), zone);
        if (!read.faults().isEmpty()) throw rejected(read.faults());
        PriceSheet sheet = sheet(x.path("seriesId"), minutes, read);
        return switch (announcing.handle(x.caller(), new AnnouncingPrices.AnnounceSeries(sheet, source))) {
            case Outcome.Done<SeriesEdition>(SeriesEdition edition) ->
                new Reply.Body(
                        201,
                        PriceSeriesBody.of(edition),
                        Map.of(
                                "Location",
                                "/v1/price-series/" + edition.prices().id()));
            case Outcome.Refused<SeriesEdition>(SheetFaulty faulty) -> throw rejected(faulty.faults());
            case Outcome.Refused<SeriesEdition>(var why) -> x.refused(why);
        };
    }

    private static PriceSheet sheet(String series, int minutes, PriceSheetReader.Sheet read) {
        try {
            return new PriceSheet(series, minutes, read.lines());
        } catch (IllegalArgumentException no) {
            throw Rejected.malformed(Fault.invalid("query:minutes", no));
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a zone is like Asia/Shanghai", no);
        }
    }

    private static Rejected rejected(List<LineFault> faults) {
        return Rejected.malformed(faults.stream()
                .map(fault -> new Fault("/lines/" + fault.line(), fault.code(), fault.message()))
                .toList());
    }
}
