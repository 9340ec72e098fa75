package org.wattline.adapter.memory.metering.route;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.route.ReadingPlans;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlan.State;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;

/** Rounds over reading routes, in memory. */
public final class MemoryReadingPlans implements ReadingPlans {
    private final MemoryTable<ReadingPlanId, ReadingPlan> table;
    private final MemoryTable<ReadingTaskId, ReadingTask> tasks;

    public MemoryReadingPlans(MemoryStore store, MemoryTable<ReadingTaskId, ReadingTask> tasks) {
        table = store.table("reading-plan", ReadingPlan::id);
        this.tasks = tasks;
    }

    @Override
    public Optional<ReadingPlan> find(ReadingPlanId id) {
        return table.find(id);
    }

    @Override
    public void add(ReadingPlan plan) {
        table.add(plan);
    }

    @Override
    public ReadingPlan save(ReadingPlan plan) {
        return table.save(plan);
    }

    @Override
    public void withdraw(ReadingPlan plan) {
        tasks.all().stream().filter(task -> planOf(task).equals(plan.id())).forEach(task -> tasks.remove(task.id()));
        table.remove(plan.id());
    }

    static ReadingPlanId planOf(ReadingTask task) {
        return new ReadingPlanId(task.route(), task.id().due());
    }

    @Override
    public Map<RouteCode, LocalDate> latest(Collection<RouteCode> routes) {
        Map<RouteCode, LocalDate> latest = new HashMap<>();
        of(routes).forEach(plan -> latest.merge(plan.id().route(), plan.id().due(), (a, b) -> a.isAfter(b) ? a : b));
        return latest;
    }

    @Override
    public List<ReadingPlan> underWay(Collection<RouteCode> routes) {
        return of(routes)
                .filter(plan -> plan.state() == State.PLANNED || plan.state() == State.DOWNLOADED)
                .sorted(Comparator.comparing((ReadingPlan plan) -> plan.id().due())
                        .thenComparing(plan -> plan.id().route()))
                .toList();
    }

    private Stream<ReadingPlan> of(Collection<RouteCode> routes) {
        return table.stream().filter(plan -> routes.contains(plan.id().route()));
    }

    Stream<ReadingPlan> planned() {
        return table.stream()
                .filter(plan -> plan.state() == State.PLANNED)
                .sorted(Comparator.comparing(plan -> plan.id().due()));
    }

    @Override
    public Page<ReadingPlan> list(Scope scope, Filter filter, Page.Request page) {
        List<ReadingPlan> rows = table.stream()
                .filter(plan -> scope.covers(Scope.Owner.of(plan.unit())))
                .filter(plan -> filter.route().map(plan.id().route()::equals).orElse(true))
                .filter(plan -> filter.state().map(plan.state()::equals).orElse(true))
                .sorted(Comparator.comparing(ReadingPlans::position).reversed())
                .filter(plan -> page.after()
                        .map(after -> ReadingPlans.position(plan).compareTo(after) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), ReadingPlans::position);
    }
}
