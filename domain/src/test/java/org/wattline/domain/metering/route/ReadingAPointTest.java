package org.wattline.domain.metering.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.domain.metering.route.SampleRoutes.POLICY;
import static org.wattline.domain.metering.route.SampleRoutes.day;
import static org.wattline.domain.metering.route.SampleRoutes.route;
import static org.wattline.domain.metering.route.SampleRoutes.state;
import static org.wattline.domain.metering.route.SampleRoutes.terms;
import static org.wattline.domain.metering.route.SampleRoutes.why;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.Hold;
import org.wattline.domain.metering.reading.ReadingSource;

class ReadingAPointTest {
    private static final AssetNo METER = new AssetNo("M-0001");
    private static final Instant ON_THE_DAY = Instant.parse("2026-03-05T02:00:00Z");

    private final ReadingRoute route = route(RouteClass.RESIDENTIAL, terms("2026-01-05", ReadingCycle.MONTHLY, 5));
    private final ReadingTask task = new ReadingTask(
            new ReadingTaskId(MeteringPointNo.of(1), day("2026-03-05")),
            route.code(),
            1,
            AccountNo.of(1),
            new CustomerId(new UUID(7, 1)),
            new UnitPath("/33"),
            Span.of(day("2026-02-05"), day("2026-03-05")),
            POLICY.of(RouteClass.RESIDENTIAL).around(day("2026-03-05")),
            new TaskResult.Open(),
            ReadingProof.NONE,
            Version.NEW);

    @Test
    void a_reading_counts_around_its_day_and_once() {
        ReadingTask read = state(task.read(METER, ON_THE_DAY, ReadingSource.TERMINAL, ReadingProof.NONE));
        assertThat(read.result()).isEqualTo(new TaskResult.Read(METER, ON_THE_DAY, ReadingSource.TERMINAL));
        assertThat(why(read.read(METER, ON_THE_DAY, ReadingSource.SELF, ReadingProof.NONE)))
                .isEqualTo(RouteRefusal.ALREADY_READ);
        for (String outside : new String[] {"2026-02-27T15:59:59Z", "2026-03-10T16:00:00Z"})
            assertThat(why(task.read(METER, Instant.parse(outside), ReadingSource.SELF, ReadingProof.NONE)))
                    .isEqualTo(RouteRefusal.OUTSIDE_WINDOW);
        assertThat(state(task.read(METER, Instant.parse("2026-02-27T16:00:00Z"), ReadingSource.SELF, ReadingProof.NONE))
                        .result()
                        .state())
                .isEqualTo(TaskResult.State.READ);
    }

    @Test
    void a_point_that_cannot_be_read_is_explained_until_it_is_read() {
        ReadingTask explained =
                state(task.explained(MissingReason.NOBODY_HOME, "", "reader", ON_THE_DAY, ReadingProof.NONE));
        assertThat(explained.missing(day("2026-03-20"), 1)).isFalse();
        assertThat(task.missing(day("2026-03-06"), 1)).isFalse();
        assertThat(task.missing(day("2026-03-07"), 1)).isTrue();
        assertThat(state(explained.read(METER, ON_THE_DAY, ReadingSource.MANUAL, ReadingProof.NONE))
                        .result()
                        .state())
                .isEqualTo(TaskResult.State.READ);
    }

    @Test
    void bills_wait_for_a_round_as_the_policy_of_its_class_says() {
        AwaitedRound byHand = awaited(RouteClass.RESIDENTIAL, false);
        assertThat(byHand.hold(POLICY))
                .contains(new Hold.Round(byHand.account(), byHand.plan(), byHand.point(), byHand.covers()));
        assertThat(awaited(RouteClass.RESIDENTIAL, true).hold(POLICY)).isEmpty();
        assertThat(awaited(RouteClass.HIGH_VOLTAGE, true).hold(POLICY)).isPresent();
        assertThat(awaited(RouteClass.LOW_VOLTAGE, false).hold(POLICY)).isEmpty();
    }

    private static AwaitedRound awaited(RouteClass routeClass, boolean automatic) {
        return new AwaitedRound(
                AccountNo.of(1),
                MeteringPointNo.of(1),
                new ReadingPlanId(new RouteCode("R-01"), day("2026-03-05")),
                routeClass,
                Span.of(day("2026-02-05"), day("2026-03-05")),
                automatic);
    }

    @Test
    void a_round_goes_from_plan_to_release_and_is_checked_by_somebody_else() {
        ReadingPlan made = ReadingPlan.made(route, day("2026-03-05"), POLICY).state();
        assertThat(made.reader()).isEqualTo("reader");
        ReadingPlan taken = state(made.downloaded());
        assertThat(why(taken.read(2))).isEqualTo(RouteRefusal.TASKS_OPEN);
        assertThat(why(taken.released())).isEqualTo(RouteRefusal.PLAN_STEP_NOT_POSSIBLE);
        ReadingPlan read = state(taken.read(0));
        assertThat(why(read.downloaded())).isEqualTo(RouteRefusal.PLAN_STEP_NOT_POSSIBLE);
        assertThat(why(read.checked("reader", 0))).isEqualTo(RouteRefusal.OWN_ROUND);
        assertThat(why(read.checked("reviewer", 1))).isEqualTo(RouteRefusal.VALUES_HELD);
        assertThat(state(state(read.checked("reviewer", 0)).released()).state()).isEqualTo(ReadingPlan.State.RELEASED);
    }

    @Test
    void where_a_reader_stood_is_masked_to_the_degree() {
        ReadingPosition position = new ReadingPosition("30.24512,120.10233");
        assertThat(position).hasToString("30,120");
        assertThatThrownBy(() -> new ReadingPosition("91,120")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReadingPosition("30,181")).isInstanceOf(IllegalArgumentException.class);
    }
}
