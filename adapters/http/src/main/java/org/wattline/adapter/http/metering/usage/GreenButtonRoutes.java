package org.wattline.adapter.http.metering.usage;

import java.util.List;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.usage.DownloadingUsage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;

/** {@code …/green-button}: customers take their own data along. */
public final class GreenButtonRoutes implements Routes {
    /** Three years and a month. */
    private static final int MOST_DAYS = 1127;

    private static final String TYPE = "application/atom+xml";

    private final DownloadingUsage downloading;

    public GreenButtonRoutes(DownloadingUsage downloading) {
        this.downloading = downloading;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Whose.point(on(Route.get("/v1/metering-points/{meteringPointNo}/green-button")))
                        .handle(x -> feed(x, downloading.of(x.path("meteringPointNo", MeteringPointNo::new)))),
                Whose.account(on(Route.get("/v1/accounts/{accountNo}/green-button")))
                        .handle(x -> feed(x, downloading.of(x.path("accountNo", AccountNo::new)))));
    }

    private static Draft<Void> on(Draft<Void> draft) {
        return draft.tag("metering")
                .summary("用电数据下载", "Download usage as a Green Button file")
                .description(
                        "ESPI（NAESB REQ.21）Atom：UsagePoint、ReadingType、MeterReading、每日 IntervalBlock、每月汇总；不含个人信息",
                        "Atom with ESPI (NAESB REQ.21): UsagePoint, ReadingType, MeterReading, an IntervalBlock for each day, a summary of each month; without personal data")
                .permission(MeteringPermissions.SEE)
                .requiredQuery("from", "起始日", "first day", "2026-01-01")
                .requiredQuery("to", "截止日（不含）", "day before which it ends", "2026-02-01")
                .answersMedia(200, TYPE, "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>");
    }

    private Reply feed(Exchange<Void> x, List<MeteringPoint> points) {
        Span span = Asking.span(x, MOST_DAYS);
        return new Reply.Stream(200, TYPE, out -> GreenButtonFeed.write(downloading, points, span, out));
    }
}
