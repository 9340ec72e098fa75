package org.wattline.application.metering.route;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.wattline.application.metering.DaysAsked;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.RouteCode;

/**
 * The nightly job that keeps rounds going: it plans for every route up to its next scheduled day, settles tasks with the readings that came by
 * themselves, and closes rounds of which nothing is open, {@value #PART} routes at a time. Begun again after a crash it plans nothing twice.
 */
public final class PlanningReadings implements Jobs.Work {
    public static final String KIND = "metering.plan-readings";
    private static final int PART = 200;
    /** Readings that come later than this no longer settle tasks by themselves [D]. */
    private static final Duration LATE = Duration.ofDays(62);

    /** A route that began long ago is planned from then on [D]. */
    private static final Period LATE_START = Period.ofMonths(3);

    private final UnitOfWork work;
    private final RoutePorts ports;
    private final BusinessClock clock;
    private final Outbox outbox;

    public PlanningReadings(UnitOfWork work, RoutePorts ports, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Act act = Act.of(progress.who(), KIND);
        Instant now = clock.now();
        if (!everyPart(progress, act, this::plan)) return Optional.empty();
        done(work.perform(act, () -> Outcome.done(ports.tasks().settle(now.minus(LATE), now))));
        if (!everyPart(progress, act, this::close)) return Optional.empty();
        return Optional.of("/v1/reading-plans");
    }

    /** @return false when the job is to end */
    private boolean everyPart(Jobs.Progress progress, Act act, ToIntFunction<List<ReadingRoute>> part) {
        Scope scope =
                new Scope(Optional.ofNullable(progress.arguments().get("unit")).map(UnitPath::new), Optional.empty());
        return DaysAsked.everyPart(
                progress,
                after -> ports.routes().list(scope, new Page.Request(PART, after)),
                routes -> done(work.perform(act, () -> Outcome.done(part.applyAsInt(routes)))));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }

    private int plan(List<ReadingRoute> routes) {
        List<RouteCode> codes = routes.stream().map(ReadingRoute::code).toList();
        Map<RouteCode, LocalDate> latest = ports.plans().latest(codes);
        for (ReadingRoute route : routes) {
            LocalDate last = latest.getOrDefault(route.code(), clock.today().minus(LATE_START));
            while (!last.isAfter(clock.today())) {
                last = route.dueAfter(last);
                Change<ReadingPlan> made =
                        ReadingPlan.made(route, last, ports.policies().inForce(last));
                ports.plans().add(made.state());
                outbox.publish(made.facts());
            }
        }
        return ports.tasks().lay(codes);
    }

    private int close(List<ReadingRoute> routes) {
        List<RouteCode> codes = routes.stream().map(ReadingRoute::code).toList();
        List<ReadingPlan> past = ports.plans().underWay(codes).stream()
                .filter(plan -> plan.id().due().isBefore(clock.today()))
                .toList();
        Map<ReadingPlanId, Integer> open =
                ports.tasks().open(past.stream().map(ReadingPlan::id).toList());
        for (ReadingPlan plan : past)
            if (plan.read(open.getOrDefault(plan.id(), 0))
                    instanceof Outcome.Done<Change<ReadingPlan>>(Change<ReadingPlan> change)) {
                ports.plans().save(change.state());
                outbox.publish(change.facts());
            }
        return past.size();
    }
}
