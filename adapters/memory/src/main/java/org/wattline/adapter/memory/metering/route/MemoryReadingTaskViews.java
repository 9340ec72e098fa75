package org.wattline.adapter.memory.metering.route;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.route.ReadingTaskViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.AwaitedRound;
import org.wattline.domain.metering.route.DayGap;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingRate;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.TaskResult;

/** Lists and figures of tasks, in memory. */
public final class MemoryReadingTaskViews implements ReadingTaskViews {
    private final MemoryTable<ReadingTaskId, ReadingTask> table;
    private final MemoryReadingPlans plans;
    private final MemoryRouteMemberships memberships;
    private final MeteringPoints points;

    public MemoryReadingTaskViews(
            MemoryTable<ReadingTaskId, ReadingTask> table,
            MemoryReadingPlans plans,
            MemoryRouteMemberships memberships,
            MeteringPoints points) {
        this.table = table;
        this.plans = plans;
        this.memberships = memberships;
        this.points = points;
    }

    @Override
    public Page<ReadingTask> list(Scope scope, Filter filter, Page.Request page) {
        List<ReadingTask> rows = within(scope).stream()
                .filter(task -> filter.route().map(task.route()::equals).orElse(true))
                .filter(task -> filter.point().map(task.id().point()::equals).orElse(true))
                .filter(task -> filter.states().isEmpty()
                        || filter.states().contains(task.result().state()))
                .filter(task -> filter.source()
                        .map(source -> source(task).equals(Optional.of(source)))
                        .orElse(true))
                .filter(task -> filter.dueBefore()
                        .map(day -> task.id().due().isBefore(day))
                        .orElse(true))
                .sorted(Comparator.comparing((ReadingTask task) -> ReadingTaskViews.position(task))
                        .reversed())
                .filter(task -> page.after()
                        .map(after -> ReadingTaskViews.position(task).compareTo(after) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), ReadingTaskViews::position);
    }

    private List<ReadingTask> within(Scope scope) {
        return table.stream()
                .filter(task ->
                        scope.covers(Scope.Owner.of(task.unit(), task.customer().value())))
                .toList();
    }

    private static Optional<ReadingSource> source(ReadingTask task) {
        return task.result() instanceof TaskResult.Read read ? Optional.of(read.source()) : Optional.empty();
    }

    @Override
    public List<ReadingRate> rates(Scope scope, YearMonth month, LocalDate before, By by) {
        TreeMap<String, List<ReadingTask>> groups = new TreeMap<>();
        for (ReadingTask task : within(scope))
            if (YearMonth.from(task.id().due()).equals(month) && task.id().due().isBefore(before))
                groups.computeIfAbsent(
                                switch (by) {
                                    case ROUTE -> task.route().code();
                                    case UNIT -> task.unit().path();
                                },
                                key -> new ArrayList<>())
                        .add(task);
        return groups.entrySet().stream()
                .map(group -> rate(group.getKey(), group.getValue()))
                .toList();
    }

    private static ReadingRate rate(String of, List<ReadingTask> tasks) {
        return new ReadingRate(
                of,
                tasks.size(),
                count(tasks, task -> task.result() instanceof TaskResult.Read),
                count(tasks, task -> source(task).equals(Optional.of(ReadingSource.AUTO))),
                count(tasks, task -> source(task).equals(Optional.of(ReadingSource.SELF))),
                count(
                        tasks,
                        task -> task.result() instanceof TaskResult.Read read
                                && task.window().onTime(task.id().due(), read.at())),
                count(tasks, task -> task.result() instanceof TaskResult.Estimated),
                count(tasks, task -> task.result() instanceof TaskResult.Missed),
                count(tasks, task -> task.result() instanceof TaskResult.Open));
    }

    private static long count(List<ReadingTask> tasks, Predicate<ReadingTask> which) {
        return tasks.stream().filter(which).count();
    }

    @Override
    public Page<DayGap> gaps(Scope scope, Span days, LocalDate before, Page.Request page) {
        List<DayGap> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<MeteringPoint> part = points.list(scope, Optional.empty(), new Page.Request(500, next));
            for (MeteringPoint point : part.items())
                if (point.quantity() == QuantityMode.METERED) all.addAll(gaps(point, days, before));
            next = part.next();
        } while (next.isPresent());
        List<DayGap> rows = all.stream()
                .filter(gap -> page.after()
                        .map(after -> ReadingTaskViews.place(gap).compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), ReadingTaskViews::place);
    }

    private List<DayGap> gaps(MeteringPoint point, Span days, LocalDate before) {
        List<ReadingTask> own = table.stream()
                .filter(task -> task.id().point().equals(point.no()))
                .toList();
        List<DayGap> gaps = new ArrayList<>();
        for (LocalDate day = days.from(); day.isBefore(days.end()); day = day.plusDays(1)) {
            Optional<DayGap.Cause> cause = cause(point, own, day, before);
            if (cause.isEmpty()) continue;
            DayGap last = gaps.isEmpty() ? gap(point, day, cause.get()) : gaps.getLast();
            if (last.cause() == cause.get() && last.days().end().equals(day)) {
                gaps.removeLast();
                gaps.add(new DayGap(
                        point.no(), point.account(), Span.of(last.days().from(), day.plusDays(1)), cause.get()));
            } else gaps.add(gap(point, day, cause.get()));
        }
        return gaps;
    }

    private static DayGap gap(MeteringPoint point, LocalDate day, DayGap.Cause cause) {
        return new DayGap(point.no(), point.account(), Span.of(day, day.plusDays(1)), cause);
    }

    private Optional<DayGap.Cause> cause(MeteringPoint point, List<ReadingTask> own, LocalDate day, LocalDate before) {
        if (point.installations().stream().noneMatch(i -> hung(i, day))) return Optional.empty();
        Optional<ReadingTask> task =
                own.stream().filter(each -> each.covers().contains(day)).findFirst();
        if (task.isPresent())
            return task.get().result() instanceof TaskResult.Open
                            && task.get().id().due().isBefore(before)
                    ? Optional.of(DayGap.Cause.UNREAD)
                    : Optional.empty();
        boolean onRoute = memberships.find(point.no()).stream()
                .flatMap(each -> each.stints().stream())
                .anyMatch(stint -> stint.days().contains(day));
        return Optional.of(onRoute ? DayGap.Cause.NO_PLAN : DayGap.Cause.NOT_ON_ROUTE);
    }

    private static boolean hung(Installation installation, LocalDate day) {
        return !Zone.day(installation.from()).isAfter(day)
                && installation.to().map(end -> Zone.day(end).isAfter(day)).orElse(true);
    }

    @Override
    public List<AwaitedRound> awaited(Collection<AccountNo> accounts, Span period) {
        return table.stream()
                .filter(task ->
                        accounts.contains(task.account()) && task.covers().overlaps(period))
                .sorted(Comparator.comparing((ReadingTask task) -> task.id().point())
                        .thenComparing(task -> task.id().due()))
                .flatMap(task -> plans
                        .find(MemoryReadingPlans.planOf(task))
                        .filter(plan -> plan.state() != ReadingPlan.State.RELEASED)
                        .map(plan -> new AwaitedRound(
                                task.account(),
                                task.id().point(),
                                plan.id(),
                                plan.routeClass(),
                                task.covers(),
                                automatic(task)))
                        .stream())
                .toList();
    }

    private boolean automatic(ReadingTask task) {
        boolean open = task.result() instanceof TaskResult.Open;
        return table.stream()
                .filter(each -> each.id().point().equals(task.id().point())
                        && (open
                                ? each.id().due().isBefore(task.id().due())
                                : each.id().equals(task.id())))
                .max(Comparator.comparing(each -> each.id().due()))
                .filter(each -> each.result() instanceof TaskResult.Read read && read.source() == ReadingSource.AUTO)
                .isPresent();
    }
}
