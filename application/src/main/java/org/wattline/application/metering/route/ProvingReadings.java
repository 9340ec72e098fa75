package org.wattline.application.metering.route;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.wattline.application.metering.DaysAsked;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.kernel.Span;

/**
 * The nightly job that proves that every account's day of this month and the one before was read once or explained; what was not is told as a
 * problem of the job.
 */
public final class ProvingReadings implements Jobs.Work {
    public static final String KIND = "metering.prove-readings";

    private final RoutePorts ports;
    private final BusinessClock clock;

    public ProvingReadings(RoutePorts ports, BusinessClock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        LocalDate today = clock.today();
        Span days = Span.of(YearMonth.from(today).minusMonths(1).atDay(1), today);
        LocalDate before = today.minusDays(ports.policies().inForce(today).missingAfterDays());
        boolean ended = DaysAsked.everyPart(
                progress,
                after -> ports.views().gaps(Scope.EVERYTHING, days, before, new Page.Request(500, after)),
                gaps -> gaps.forEach(gap -> progress.problem(
                        gap.point().value(),
                        gap.cause() + " " + gap.days().from() + " … "
                                + gap.days().end())));
        if (!ended) return Optional.empty();
        return Optional.of("/v1/reading-gaps?from=" + days.from() + "&to=" + days.end());
    }
}
