package org.wattline.adapter.http.metering.route;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;

/** A round over a route; readings count for it from {@code opensAt} up to {@code closesAt}. */
public record PlanBody(
        String planId,
        RouteCode routeCode,
        LocalDate dueOn,
        UnitPath unit,
        RouteClass routeClass,
        String reader,
        Instant opensAt,
        Instant closesAt,
        ReadingPlan.State state,
        Version version)
        implements Tagged {
    static final PlanBody EXAMPLE = new PlanBody(
            "R330106-01.2026-03-05",
            new RouteCode("R330106-01"),
            LocalDate.parse("2026-03-05"),
            new UnitPath("/33/3301"),
            RouteClass.RESIDENTIAL,
            "metering-team",
            Instant.parse("2026-02-27T16:00:00Z"),
            Instant.parse("2026-03-12T16:00:00Z"),
            ReadingPlan.State.PLANNED,
            new Version(1));

    static PlanBody of(ReadingPlan plan) {
        return new PlanBody(
                plan.id().toString(),
                plan.id().route(),
                plan.id().due(),
                plan.unit(),
                plan.routeClass(),
                plan.reader(),
                plan.window().opens(),
                plan.window().closes(),
                plan.state(),
                plan.version());
    }
}
