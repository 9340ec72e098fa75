package org.wattline.application.metering.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;

/** Hands customers the whole of their own data to take along (用电数据下载), a month at a time, so that years need no more memory than a month. */
public final class DownloadingUsage {
    private final MeteringPoints points;
    private final UsageViews views;
    private final FindingUsage finding;
    private final BusinessClock clock;

    public DownloadingUsage(MeteringPoints points, UsageViews views, AgreedCalendars calendars, BusinessClock clock) {
        this.points = points;
        this.views = views;
        this.finding = new FindingUsage(views, calendars);
        this.clock = clock;
    }

    /** What there is of a point in a month: all of it, and day by day. */
    public record Month(UsagePart total, List<IntervalDay> curves) {}

    public List<MeteringPoint> of(AccountNo account) {
        return points.ofAccounts(List.of(account));
    }

    public List<MeteringPoint> of(MeteringPointNo point) {
        return points.findAll(List.of(point));
    }

    /** @param month within one calendar month */
    public Month month(MeteringPoint point, Span month) {
        List<UsagePart> total = finding.of(List.of(point), month, UsageStep.MONTH, Optional.empty())
                .getOrDefault(point.no(), List.of());
        return new Month(
                total.getFirst(), views.curves(List.of(point.no()), FindingUsage.ENERGY, month, Optional.empty()));
    }

    public Instant now() {
        return clock.now();
    }
}
