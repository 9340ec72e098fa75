package org.wattline.application.metering.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.reading;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.route.SampleReadingRoutes.POLICY;
import static org.wattline.application.metering.route.SampleReadingRoutes.day;
import static org.wattline.application.metering.route.SampleReadingRoutes.plan;
import static org.wattline.application.metering.route.SampleReadingRoutes.planId;
import static org.wattline.application.metering.route.SampleReadingRoutes.planned;
import static org.wattline.application.metering.route.SampleReadingRoutes.point;
import static org.wattline.application.metering.route.SampleReadingRoutes.taskId;
import static org.wattline.application.metering.route.SampleReadingRoutes.terms;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.route.AwaitedRound;
import org.wattline.domain.metering.route.DayGap;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPosition;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingRate;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.TaskResult;

/** The promises of the ports of reading by routes. */
public abstract class RoutePortsContract {
    private static final Instant LATER = at("2026-03-20");
    private static final ReadingProof PROOF = new ReadingProof(
            Optional.of(new ReadingPosition("30.24512,120.10233")), Optional.of(new FileDigest("0".repeat(64))));

    protected abstract RouteStore store();

    private RoutePorts ports() {
        return store().ports();
    }

    private <T> T inUnit(Supplier<T> work) {
        return in(store().metering(), work);
    }

    private int lay(ReadingRoute route) {
        return inUnit(() -> ports().tasks().lay(List.of(route.code())));
    }

    private int settle() {
        return inUnit(() -> ports().tasks().settle(at("2026-01-01"), LATER));
    }

    private ReadingTask task(MeteringPoint point, String due) {
        return ports().tasks().find(taskId(point, due)).orElseThrow();
    }

    private void read(RegisterReading reading) {
        assertThat(inUnit(() -> store().metering().readings().storeRegisters(List.of(reading), LATER))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void a_route_is_found_with_all_of_its_terms_and_listed_by_scope() {
        ReadingRoute route = planned(store(), 5, "2026-03-05");
        ReadingRoute changed = state(route.rescheduled(terms("2026-04-01", 9), POLICY));
        ReadingRoute saved = inUnit(() -> {
            assertThat(ports().routes().find(route.code())).contains(route);
            return ports().routes().save(changed);
        });
        assertThat(saved).isEqualTo(changed.at(new Version(2)));
        assertThat(ports().routes().find(route.code())).contains(saved);
        assertThat(all(Scope.EVERYTHING)).contains(saved);
        assertThat(all(new Scope(Optional.empty(), Optional.of(Set.of(UUID.randomUUID())))))
                .isEmpty();
        assertThatThrownBy(() -> inUnit(() -> ports().routes().save(changed))).isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> inUnit(() -> {
                    ports().routes().add(SampleReadingRoutes.route(5));
                    ports().routes().add(route.at(Version.NEW));
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
    }

    private List<ReadingRoute> all(Scope scope) {
        return ports().routes().list(scope, Page.Request.first(500)).items();
    }

    @Test
    void points_are_on_routes_in_the_order_of_the_walk() {
        MeteringPoint first = point();
        MeteringPoint second = point();
        ReadingRoute route = planned(store(), 5, "2026-03-05", second, first);
        Page<RouteMemberships.Member> page =
                ports().memberships().members(route.code(), day("2026-02-01"), Page.Request.first(1));
        assertThat(page.items()).extracting(RouteMemberships.Member::point).containsExactly(second.no());
        assertThat(ports().memberships()
                        .members(route.code(), day("2026-02-01"), new Page.Request(1, page.next()))
                        .items())
                .extracting(RouteMemberships.Member::point)
                .containsExactly(first.no());
        assertThat(ports().memberships().lastPosition(route.code())).isEqualTo(2);

        List<RouteMembership> held = ports().memberships().findAll(List.of(first.no()));
        RouteMembership left = state(held.getFirst().released(route.code(), day("2026-02-01")));
        inUnit(() -> {
            assertThat(ports().memberships().findAll(List.of(first.no()))).isEqualTo(held);
            ports().memberships().store(List.of(left));
            return true;
        });
        assertThat(ports().memberships().findAll(List.of(first.no()))).containsExactly(left.at(new Version(2)));
        assertThat(ports().memberships()
                        .members(route.code(), day("2026-02-01"), Page.Request.first(9))
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> inUnit(() -> {
                    ports().memberships().store(List.of(left));
                    return true;
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void a_round_has_a_task_for_every_point_that_a_meter_measures_and_its_days_follow_one_another() {
        MeteringPoint first = point();
        MeteringPoint second = point();
        ReadingRoute route = planned(store(), 5, "2026-02-05", first, second, SampleMetering.point());
        assertThat(lay(route)).isEqualTo(2);
        assertThat(lay(route)).as("again").isZero();
        inUnit(() -> {
            ports().plans().add(plan(route, "2026-03-05"));
            return true;
        });
        assertThat(lay(route)).isEqualTo(2);
        assertThat(task(first, "2026-02-05").covers()).isEqualTo(Span.of(day("2026-01-01"), day("2026-02-05")));
        ReadingTask task = task(first, "2026-03-05");
        assertThat(task.covers()).isEqualTo(Span.of(day("2026-02-05"), day("2026-03-05")));
        assertThat(task.result()).isEqualTo(new TaskResult.Open());
        assertThat(task.window()).isEqualTo(plan(route, "2026-03-05").window());
        assertThat(ports().tasks().around(first.no(), at("2026-03-05"))).contains(task);
        assertThat(ports().tasks().around(first.no(), at("2026-02-20"))).isEmpty();
        Page<ReadingTask> page = ports().tasks().walk(planId(route, "2026-03-05"), Page.Request.first(1));
        assertThat(page.items()).containsExactly(task);
        assertThat(ports().tasks()
                        .walk(planId(route, "2026-03-05"), new Page.Request(1, page.next()))
                        .items())
                .containsExactly(task(second, "2026-03-05"));
        assertThat(ports().tasks().open(List.of(planId(route, "2026-03-05"), planId(route, "2027-03-05"))))
                .isEqualTo(Map.of(planId(route, "2026-03-05"), 2));
        assertThat(ports().plans().latest(List.of(route.code()))).isEqualTo(Map.of(route.code(), day("2026-03-05")));
    }

    @Test
    void a_point_that_moves_is_read_by_its_new_route_without_gap_or_overlap() {
        MeteringPoint moving = point();
        ReadingRoute old = planned(store(), 5, "2026-02-05", moving);
        ReadingRoute next = planned(store(), 20, "2026-03-20");
        inUnit(() -> {
            ports().plans().add(plan(old, "2026-03-05"));
            ports().tasks().lay(List.of(old.code(), next.code()));
            RouteMembership held =
                    ports().memberships().findAll(List.of(moving.no())).getFirst();
            ports().memberships().store(List.of(state(held.assigned(next.code(), 1, day("2026-02-15")))));
            ports().tasks().relay(List.of(moving.no()));
            return true;
        });
        assertThat(ports().tasks().find(taskId(moving, "2026-03-05"))).isEmpty();
        assertThat(task(moving, "2026-02-05").covers()).isEqualTo(Span.of(day("2026-01-01"), day("2026-02-05")));
        assertThat(task(moving, "2026-03-20").covers()).isEqualTo(Span.of(day("2026-02-05"), day("2026-03-20")));
        assertThat(task(moving, "2026-03-20").route()).isEqualTo(next.code());
        assertThat(lay(old) + lay(next)).isZero();
    }

    @Test
    void a_task_is_saved_with_whatever_came_of_it() {
        MeteringPoint point = point();
        ReadingRoute route = planned(store(), 5, "2026-03-05", point);
        assertThat(lay(route)).isEqualTo(1);
        ReadingTask open = task(point, "2026-03-05");
        ReadingTask explained = state(open.explained(MissingReason.METER_GONE, "无表", "reader", LATER, PROOF));
        assertThat(saved(explained)).isEqualTo(explained.at(new Version(2)));
        assertThat(task(point, "2026-03-05")).isEqualTo(explained.at(new Version(2)));
        ReadingTask read = state(explained
                .at(new Version(2))
                .read(point.open().orElseThrow().meter(), at("2026-03-06"), ReadingSource.SELF, PROOF));
        assertThat(saved(read)).isEqualTo(read.at(new Version(3)));
        assertThat(task(point, "2026-03-05")).isEqualTo(read.at(new Version(3)));
        assertThatThrownBy(() -> saved(read)).isInstanceOf(StaleState.class);
        assertThat(listed(Optional.of(ReadingSource.SELF), Set.of(TaskResult.State.READ), point))
                .containsExactly(read.at(new Version(3)));
        assertThat(listed(Optional.empty(), Set.of(TaskResult.State.OPEN), point))
                .isEmpty();
        Scope own =
                new Scope(Optional.empty(), Optional.of(Set.of(point.customer().value())));
        assertThat(ports().views()
                        .list(own, filter(Optional.empty(), Set.of(), point), Page.Request.first(9))
                        .items())
                .hasSize(1);
    }

    private ReadingTask saved(ReadingTask task) {
        return inUnit(() -> {
            assertThat(ports().tasks().find(task.id())).isPresent();
            return ports().tasks().save(task);
        });
    }

    private List<ReadingTask> listed(
            Optional<ReadingSource> source, Set<TaskResult.State> states, MeteringPoint point) {
        return ports().views()
                .list(Scope.EVERYTHING, filter(source, states, point), Page.Request.first(9))
                .items();
    }

    private static ReadingTaskViews.Filter filter(
            Optional<ReadingSource> source, Set<TaskResult.State> states, MeteringPoint point) {
        return new ReadingTaskViews.Filter(
                Optional.empty(), Optional.of(point.no()), states, source, Optional.of(day("2027-01-01")));
    }

    @Test
    void readings_that_came_by_themselves_settle_tasks_true_ones_before_estimates() {
        MeteringPoint read = point();
        MeteringPoint estimated = point();
        MeteringPoint removed = state(point().remove(at("2026-02-20")));
        MeteringPoint silent = point();
        ReadingRoute route = planned(store(), 5, "2026-03-05", read, estimated, removed, silent);
        assertThat(lay(route)).isEqualTo(4);
        read(reading(read, "2026-03-05", Register.ACTIVE_IMPORT, "310"));
        read(reading(read, "2026-03-04", ReadingSource.ESTIMATE, Register.ACTIVE_IMPORT, "300"));
        read(reading(estimated, "2026-03-05", ReadingSource.ESTIMATE, Register.ACTIVE_IMPORT, "300"));
        read(reading(removed, "2026-02-20", ReadingSource.REMOVE, Register.ACTIVE_IMPORT, "200"));
        read(reading(silent, "2026-02-20", Register.ACTIVE_IMPORT, "200"));
        assertThat(settle()).isEqualTo(3);
        assertThat(settle()).as("again").isZero();
        assertThat(task(read, "2026-03-05").result())
                .isEqualTo(
                        new TaskResult.Read(read.open().orElseThrow().meter(), at("2026-03-05"), ReadingSource.AUTO));
        assertThat(task(estimated, "2026-03-05").result())
                .isEqualTo(
                        new TaskResult.Estimated(estimated.open().orElseThrow().meter(), at("2026-03-05")));
        assertThat(task(removed, "2026-03-05").result().state()).isEqualTo(TaskResult.State.READ);
        assertThat(task(silent, "2026-03-05").result().state()).isEqualTo(TaskResult.State.OPEN);

        read(reading(estimated, "2026-03-10", Register.ACTIVE_IMPORT, "320"));
        assertThat(settle()).as("a true one came").isEqualTo(1);
        assertThat(ports().views()
                        .rates(Scope.EVERYTHING, YearMonth.of(2026, 3), day("2026-03-20"), ReadingTaskViews.By.ROUTE))
                .contains(new ReadingRate(route.code().code(), 4, 3, 2, 0, 1, 0, 0, 1));
        assertThat(ports().views()
                        .rates(Scope.EVERYTHING, YearMonth.of(2026, 3), day("2026-03-05"), ReadingTaskViews.By.ROUTE))
                .extracting(ReadingRate::of)
                .doesNotContain(route.code().code());
        assertThat(ports().views()
                        .rates(Scope.EVERYTHING, YearMonth.of(2026, 3), day("2026-03-20"), ReadingTaskViews.By.UNIT))
                .extracting(ReadingRate::of)
                .contains("/33/3301");
    }

    @Test
    void days_that_nobody_read_and_nobody_explained_are_found() {
        MeteringPoint covered = point();
        MeteringPoint stray = point();
        ReadingRoute route = planned(store(), 5, "2026-03-05", covered);
        inUnit(() -> {
            store().metering().points().add(stray);
            RouteMembership late = state(RouteMembership.none(stray).assigned(route.code(), 2, day("2026-02-10")));
            ports().memberships().store(List.of(state(late.released(route.code(), day("2026-02-20")))));
            ports().tasks().lay(List.of(route.code()));
            return true;
        });
        assertThat(gaps(covered, "2026-03-05")).as("not missing yet").isEmpty();
        assertThat(gaps(covered, "2026-03-20"))
                .containsExactly(gap(covered, "2026-01-15", "2026-03-01", DayGap.Cause.UNREAD));
        assertThat(gaps(stray, "2026-03-20"))
                .containsExactly(
                        gap(stray, "2026-01-15", "2026-02-10", DayGap.Cause.NOT_ON_ROUTE),
                        gap(stray, "2026-02-10", "2026-02-20", DayGap.Cause.NO_PLAN),
                        gap(stray, "2026-02-20", "2026-03-01", DayGap.Cause.NOT_ON_ROUTE));
        read(reading(covered, "2026-03-05", Register.ACTIVE_IMPORT, "310"));
        assertThat(settle()).isPositive();
        assertThat(gaps(covered, "2026-03-20")).isEmpty();
    }

    @Test
    void rounds_that_are_not_released_are_awaited_by_the_accounts_whose_days_they_cover() {
        MeteringPoint one = point();
        ReadingRoute route = planned(store(), 5, "2026-02-05", one);
        inUnit(() -> {
            ports().plans().add(plan(route, "2026-03-05"));
            return ports().tasks().lay(List.of(route.code()));
        });
        assertThat(awaited(one, "2026-01-01", "2026-02-01"))
                .containsExactly(round(one, route, "01-01", "02-05", false));
        assertThat(awaited(one, "2026-02-01", "2026-03-01"))
                .containsExactly(
                        round(one, route, "01-01", "02-05", false), round(one, route, "02-05", "03-05", false));
        read(reading(one, "2026-02-05", Register.ACTIVE_IMPORT, "310"));
        assertThat(settle()).isPositive();
        assertThat(awaited(one, "2026-02-01", "2026-03-01"))
                .as("readings come by themselves")
                .containsExactly(round(one, route, "01-01", "02-05", true), round(one, route, "02-05", "03-05", true));
        released(route, "2026-02-05");
        assertThat(awaited(one, "2026-01-01", "2026-02-01")).isEmpty();
        assertThat(awaited(point(), "2026-02-01", "2026-03-01")).isEmpty();
    }

    private void released(ReadingRoute route, String due) {
        ReadingPlan plan = ports().plans().find(planId(route, due)).orElseThrow();
        for (UnaryOperator<ReadingPlan> step : List.<UnaryOperator<ReadingPlan>>of(
                held -> state(held.read(0)),
                held -> state(held.checked("another", 0)),
                held -> state(held.released()))) {
            ReadingPlan next = step.apply(plan);
            plan = inUnit(() -> {
                assertThat(ports().plans().find(next.id())).isPresent();
                return ports().plans().save(next);
            });
        }
    }

    private List<AwaitedRound> awaited(MeteringPoint point, String from, String to) {
        return ports().views().awaited(List.of(point.account()), Span.of(day(from), day(to)));
    }

    private static AwaitedRound round(
            MeteringPoint point, ReadingRoute route, String from, String due, boolean automatic) {
        return new AwaitedRound(
                point.account(),
                point.no(),
                planId(route, "2026-" + due),
                route.routeClass(),
                Span.of(day("2026-" + from), day("2026-" + due)),
                automatic);
    }

    private static DayGap gap(MeteringPoint point, String from, String to, DayGap.Cause cause) {
        return new DayGap(point.no(), point.account(), Span.of(day(from), day(to)), cause);
    }

    /** One by one, so that the pages are tried. */
    private List<DayGap> gaps(MeteringPoint point, String before) {
        List<DayGap> all = new ArrayList<>();
        Scope own =
                new Scope(Optional.empty(), Optional.of(Set.of(point.customer().value())));
        Optional<String> after = Optional.empty();
        do {
            Page<DayGap> page = ports().views()
                    .gaps(own, Span.of(day("2026-01-15"), day("2026-03-01")), day(before), new Page.Request(1, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    void rounds_go_on_and_what_is_only_planned_can_be_withdrawn_with_its_tasks() {
        MeteringPoint point = point();
        ReadingRoute route = planned(store(), 5, "2026-03-05", point);
        assertThat(lay(route)).isEqualTo(1);
        ReadingPlan plan = ports().plans().find(planId(route, "2026-03-05")).orElseThrow();
        assertThat(ports().plans().underWay(List.of(route.code()))).containsExactly(plan);
        assertThat(plans(route, ReadingPlan.State.PLANNED)).containsExactly(plan);
        inUnit(() -> {
            ports().plans().withdraw(ports().plans().find(plan.id()).orElseThrow());
            return true;
        });
        assertThat(ports().tasks().find(taskId(point, "2026-03-05"))).isEmpty();
        inUnit(() -> {
            ports().plans().add(plan(route, "2026-03-09"));
            return true;
        });
        ReadingPlan taken = inUnit(() -> ports().plans()
                .save(state(ports().plans()
                        .find(planId(route, "2026-03-09"))
                        .orElseThrow()
                        .downloaded())));
        assertThat(plans(route, ReadingPlan.State.DOWNLOADED)).containsExactly(taken);
        assertThat(lay(route)).as("its tasks stay as they are").isZero();
    }

    private List<ReadingPlan> plans(ReadingRoute route, ReadingPlan.State state) {
        return ports().plans()
                .list(
                        Scope.EVERYTHING,
                        new ReadingPlans.Filter(Optional.of(route.code()), Optional.of(state)),
                        Page.Request.first(9))
                .items();
    }

    @Test
    void a_picture_is_kept_once_for_its_point() {
        MeteringPoint point = point();
        FileDigest digest = new FileDigest("a".repeat(64));
        inUnit(() -> {
            store().metering().points().add(point);
            ReadingPhotos.Photo photo = new ReadingPhotos.Photo(point.no(), digest, "image/png", new byte[] {1, 2});
            ports().photos().keep(photo, LATER);
            ports().photos().keep(photo, LATER);
            return true;
        });
        assertThat(ports().photos().find(point.no(), digest).orElseThrow().content())
                .containsExactly(1, 2);
        assertThat(ports().photos().has(point.no(), digest)).isTrue();
        assertThat(ports().photos().has(point().no(), digest)).isFalse();
    }
}
