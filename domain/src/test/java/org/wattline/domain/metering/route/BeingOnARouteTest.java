package org.wattline.domain.metering.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.route.SampleRoutes.day;
import static org.wattline.domain.metering.route.SampleRoutes.state;
import static org.wattline.domain.metering.route.SampleRoutes.why;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.RouteMembership.Stint;

class BeingOnARouteTest {
    private static final RouteCode FIRST = new RouteCode("R-01");
    private static final RouteCode SECOND = new RouteCode("R-02");

    private final RouteMembership none = new RouteMembership(
            MeteringPointNo.of(1), new CustomerId(new UUID(7, 1)), new UnitPath("/33"), List.of(), Version.NEW);

    @Test
    void a_point_is_on_one_route_at_a_time() {
        RouteMembership first = state(none.assigned(FIRST, 3, day("2026-01-05")));
        RouteMembership second = state(first.assigned(SECOND, 1, day("2026-03-05")));
        assertThat(second.stints())
                .containsExactly(
                        new Stint(FIRST, 3, Span.of(day("2026-01-05"), day("2026-03-05"))),
                        new Stint(SECOND, 1, Span.startingOn(day("2026-03-05"))));
        assertThat(second.reads(day("2026-03-05")).map(Stint::route))
                .as("ends here")
                .contains(FIRST);
        assertThat(second.reads(day("2026-03-06")).map(Stint::route)).contains(SECOND);
        assertThat(why(second.assigned(FIRST, 1, day("2026-03-05")))).isEqualTo(RouteRefusal.IN_THE_PAST);
    }

    @Test
    void another_place_on_the_same_route_is_no_other_stint() {
        RouteMembership first = state(none.assigned(FIRST, 3, day("2026-01-05")));
        assertThat(state(first.assigned(FIRST, 9, day("2026-02-05"))).stints())
                .containsExactly(new Stint(FIRST, 9, Span.startingOn(day("2026-01-05"))));
    }

    @Test
    void a_point_that_left_may_come_back_later_but_not_before_it_left() {
        RouteMembership left =
                state(state(none.assigned(FIRST, 3, day("2026-01-05"))).released(FIRST, day("2026-02-05")));
        assertThat(left.open()).isEmpty();
        assertThat(why(left.released(FIRST, day("2026-03-05")))).isEqualTo(RouteRefusal.NOT_ON_ROUTE);
        assertThat(why(left.assigned(SECOND, 1, day("2026-02-04")))).isEqualTo(RouteRefusal.IN_THE_PAST);
        assertThat(state(left.assigned(SECOND, 1, day("2026-02-05"))).stints()).hasSize(2);
    }
}
