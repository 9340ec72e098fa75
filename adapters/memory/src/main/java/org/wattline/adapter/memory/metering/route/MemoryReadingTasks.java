package org.wattline.adapter.memory.metering.route;

import static java.util.stream.Collectors.summingInt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.route.ReadingTasks;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.TaskResult;

/** Tasks of reading, in memory. */
public final class MemoryReadingTasks implements ReadingTasks {
    private final MemoryTable<ReadingTaskId, ReadingTask> table;
    private final MemoryReadingPlans plans;
    private final MemoryRouteMemberships memberships;
    private final MeteringPoints points;
    private final Readings readings;

    public MemoryReadingTasks(
            MemoryTable<ReadingTaskId, ReadingTask> table,
            MemoryReadingPlans plans,
            MemoryRouteMemberships memberships,
            MeteringPoints points,
            Readings readings) {
        this.table = table;
        this.plans = plans;
        this.memberships = memberships;
        this.points = points;
        this.readings = readings;
    }

    @Override
    public Optional<ReadingTask> find(ReadingTaskId id) {
        return table.find(id);
    }

    @Override
    public ReadingTask save(ReadingTask task) {
        return table.save(task);
    }

    @Override
    public Optional<ReadingTask> around(MeteringPointNo point, Instant at) {
        return table.stream()
                .filter(task -> task.id().point().equals(point)
                        && task.window().contains(at)
                        && !(task.result() instanceof TaskResult.Read))
                .min(Comparator.comparing(task -> task.id().due()));
    }

    @Override
    public int lay(Collection<RouteCode> routes) {
        return lay(plan -> routes.contains(plan.id().route()), membership -> true);
    }

    @Override
    public void relay(Collection<MeteringPointNo> wanted) {
        List<ReadingPlanId> planned = plans.planned().map(ReadingPlan::id).toList();
        table.all().stream()
                .filter(task -> wanted.contains(task.id().point())
                        && task.result() instanceof TaskResult.Open
                        && planned.contains(MemoryReadingPlans.planOf(task)))
                .forEach(task -> table.remove(task.id()));
        lay(plan -> true, membership -> wanted.contains(membership.point()));
    }

    private int lay(Predicate<ReadingPlan> planned, Predicate<RouteMembership> members) {
        int made = 0;
        List<RouteMembership> all = memberships.all().filter(members).toList();
        for (ReadingPlan plan : plans.planned().filter(planned).toList())
            for (RouteMembership member : all) {
                Optional<ReadingTask> task = task(plan, member);
                if (task.isEmpty() || covered(task.get())) continue;
                table.add(task.get());
                made++;
            }
        return made;
    }

    private boolean covered(ReadingTask fresh) {
        return table.stream()
                .anyMatch(held -> held.id().point().equals(fresh.id().point())
                        && held.covers().overlaps(fresh.covers()));
    }

    private Optional<ReadingTask> task(ReadingPlan plan, RouteMembership member) {
        LocalDate due = plan.id().due();
        return member.reads(due)
                .filter(stint -> stint.route().equals(plan.id().route()))
                .flatMap(stint -> points.find(member.point())
                        .filter(point -> point.quantity() == QuantityMode.METERED)
                        .flatMap(point -> covers(point, member, due)
                                .map(covers -> new ReadingTask(
                                        new ReadingTaskId(point.no(), due),
                                        plan.id().route(),
                                        stint.position(),
                                        point.account(),
                                        point.customer(),
                                        point.unit(),
                                        covers,
                                        plan.window(),
                                        new TaskResult.Open(),
                                        ReadingProof.NONE,
                                        Version.NEW))));
    }

    private Optional<Span> covers(MeteringPoint point, RouteMembership member, LocalDate due) {
        LocalDate joined = member.stints().getFirst().days().from();
        LocalDate start = table.stream()
                .filter(task ->
                        task.id().point().equals(point.no()) && task.id().due().isBefore(due))
                .map(task -> task.id().due())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> point.installations().stream()
                        .map(first -> Zone.day(first.from()))
                        .filter(joined::isBefore)
                        .filter(first -> first.equals(
                                Zone.day(point.installations().getFirst().from())))
                        .findFirst()
                        .orElse(joined));
        boolean measured = start.isBefore(due)
                && point.installations().stream().anyMatch(i -> i.measures(Zone.startOf(start), Zone.startOf(due)));
        return measured ? Optional.of(Span.of(start, due)) : Optional.empty();
    }

    @Override
    public int settle(Instant since, Instant now) {
        int settled = 0;
        for (ReadingTask task : table.all()) {
            boolean looked = !(task.result() instanceof TaskResult.Read)
                    && task.window().closes().isAfter(since)
                    && !task.window().opens().isAfter(now);
            Optional<ReadingTask> next = looked ? settled(task) : Optional.empty();
            if (next.isEmpty()) continue;
            table.save(next.get());
            settled++;
        }
        return settled;
    }

    private Optional<ReadingTask> settled(ReadingTask task) {
        boolean hangs = points.find(task.id().point()).stream()
                .flatMap(point -> point.installations().stream())
                .anyMatch(i -> hangs(i, Zone.startOf(task.id().due())));
        Instant first =
                hangs ? task.window().opens() : Zone.startOf(task.covers().from());
        return readings
                .list(
                        task.id().point(),
                        Optional.of(first),
                        Optional.of(task.window().closes()),
                        Page.Request.first(500))
                .items()
                .stream()
                .filter(reading -> task.window().contains(reading.at()) || reading.source() == ReadingSource.REMOVE)
                .min(order(task))
                .flatMap(reading -> after(task, reading));
    }

    private static boolean hangs(Installation installation, Instant at) {
        return installation.from().isBefore(at)
                && installation.to().map(at::isBefore).orElse(true);
    }

    /** True ones before estimates, then those nearest to the scheduled day. */
    private static Comparator<RegisterReading> order(ReadingTask task) {
        long due = Zone.startOf(task.id().due()).toEpochMilli();
        return Comparator.comparing((RegisterReading reading) -> reading.quality() == ReadingQuality.ESTIMATED)
                .thenComparing(reading -> Math.abs(reading.at().toEpochMilli() - due))
                .thenComparing(RegisterReading::at)
                .thenComparing(RegisterReading::meter);
    }

    private static Optional<ReadingTask> after(ReadingTask task, RegisterReading reading) {
        boolean estimated = reading.quality() == ReadingQuality.ESTIMATED;
        if (estimated && !(task.result() instanceof TaskResult.Open)) return Optional.empty();
        return Optional.of(new ReadingTask(
                task.id(),
                task.route(),
                task.position(),
                task.account(),
                task.customer(),
                task.unit(),
                task.covers(),
                task.window(),
                estimated
                        ? new TaskResult.Estimated(reading.meter(), reading.at())
                        : new TaskResult.Read(reading.meter(), reading.at(), reading.source()),
                task.proof(),
                task.version()));
    }

    @Override
    public Map<ReadingPlanId, Integer> open(Collection<ReadingPlanId> wanted) {
        return table.stream()
                .filter(task ->
                        task.result() instanceof TaskResult.Open && wanted.contains(MemoryReadingPlans.planOf(task)))
                .collect(Collectors.groupingBy(MemoryReadingPlans::planOf, summingInt(task -> 1)));
    }

    @Override
    public Page<ReadingTask> walk(ReadingPlanId plan, Page.Request page) {
        List<ReadingTask> rows = table.stream()
                .filter(task -> MemoryReadingPlans.planOf(task).equals(plan))
                .sorted(Comparator.comparing(ReadingTasks::place))
                .filter(task -> page.after()
                        .map(after -> ReadingTasks.place(task).compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), ReadingTasks::place);
    }
}
