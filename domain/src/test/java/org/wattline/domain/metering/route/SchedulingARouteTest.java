package org.wattline.domain.metering.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.route.SampleRoutes.POLICY;
import static org.wattline.domain.metering.route.SampleRoutes.day;
import static org.wattline.domain.metering.route.SampleRoutes.route;
import static org.wattline.domain.metering.route.SampleRoutes.state;
import static org.wattline.domain.metering.route.SampleRoutes.terms;
import static org.wattline.domain.metering.route.SampleRoutes.why;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;

class SchedulingARouteTest {
    @Test
    void a_route_is_due_on_its_day_of_every_month() {
        ReadingRoute route = route(RouteClass.RESIDENTIAL, terms("2026-01-05", ReadingCycle.MONTHLY, 5));
        assertThat(route.dueAfter(day("2025-01-01"))).isEqualTo("2026-02-05");
        assertThat(route.dueAfter(day("2026-02-04"))).isEqualTo("2026-02-05");
        assertThat(route.dueAfter(day("2026-02-05"))).isEqualTo("2026-03-05");
    }

    @Test
    void a_route_of_residents_may_be_read_every_other_month() {
        ReadingRoute route = route(RouteClass.RESIDENTIAL, terms("2026-01-05", ReadingCycle.EVEN_MONTHS, 20));
        assertThat(route.dueAfter(day("2026-02-20"))).isEqualTo("2026-04-20");
        assertThat(why(ReadingRoute.founded(
                        route.code(),
                        "x",
                        route.unit(),
                        RouteClass.HIGH_VOLTAGE,
                        terms("2026-01-05", ReadingCycle.ODD_MONTHS, 20),
                        POLICY)))
                .isEqualTo(RouteRefusal.SCHEDULE_NOT_ALLOWED);
    }

    @Test
    void market_users_are_read_at_the_month_end_only() {
        assertThat(why(ReadingRoute.founded(
                        new RouteCode("R-02"),
                        "x",
                        new UnitPath("/33"),
                        RouteClass.MARKET,
                        terms("2026-01-05", ReadingCycle.MONTHLY, 2),
                        POLICY)))
                .isEqualTo(RouteRefusal.SCHEDULE_NOT_ALLOWED);
        assertThat(route(RouteClass.MARKET, terms("2026-01-01", ReadingCycle.MONTHLY, 1))
                        .dueAfter(day("2026-01-01")))
                .isEqualTo("2026-02-01");
    }

    @Test
    void another_day_holds_from_a_day_on_and_what_held_before_stays_known() {
        ReadingRoute before = route(RouteClass.RESIDENTIAL, terms("2026-01-05", ReadingCycle.MONTHLY, 5));
        ReadingRoute after = state(before.rescheduled(terms("2026-03-05", ReadingCycle.MONTHLY, 20), POLICY));
        assertThat(after.dueAfter(day("2026-02-05"))).as("by the old day").isEqualTo("2026-03-05");
        assertThat(after.dueAfter(day("2026-03-05"))).isEqualTo("2026-03-20");
        assertThat(after.terms()).hasSize(2);
        assertThat(why(after.rescheduled(terms("2026-03-05", ReadingCycle.MONTHLY, 9), POLICY)))
                .isEqualTo(RouteRefusal.IN_THE_PAST);
    }

    @Property
    void scheduled_days_follow_one_another_within_the_cycle(
            @ForAll ReadingCycle cycle,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(max = 700) int offset) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(offset);
        LocalDate due = new ReadingSchedule(cycle, day).dueAfter(start);
        assertThat(due).isAfter(start).isBeforeOrEqualTo(start.plusMonths(cycle.months()));
        assertThat(due.getDayOfMonth()).isEqualTo(day);
    }
}
