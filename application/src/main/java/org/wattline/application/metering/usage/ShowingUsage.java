package org.wattline.application.metering.usage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;

/** Shows what a metering point or the points of an account used, by hour, day, month, year or time-of-use period. */
public final class ShowingUsage {
    private final MeteringPoints points;
    private final FindingUsage finding;

    public ShowingUsage(MeteringPoints points, UsageViews views, AgreedCalendars calendars) {
        this.points = points;
        this.finding = new FindingUsage(views, calendars);
    }

    /**
     * What is asked for.
     *
     * @param knownAt what was known at this instant, instead of now
     */
    public record Asked(Span span, UsageStep step, Optional<Instant> knownAt) {}

    /** Of one point; nothing if there is no such point. */
    public Map<MeteringPointNo, List<UsagePart>> of(MeteringPointNo point, Asked asked) {
        return of(points.findAll(List.of(point)), asked);
    }

    /** Of each point of the account; what a point below another used is part of what that one used. */
    public Map<MeteringPointNo, List<UsagePart>> of(AccountNo account, Asked asked) {
        return of(points.ofAccounts(List.of(account)), asked);
    }

    private Map<MeteringPointNo, List<UsagePart>> of(Collection<MeteringPoint> of, Asked asked) {
        return finding.of(of, asked.span(), asked.step(), asked.knownAt());
    }
}
