package org.wattline.adapter.postgres.metering.route;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.route.ReadingPlans;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingWindow;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;

/** Rounds over reading routes, on PostgreSQL. */
public final class PostgresReadingPlans implements ReadingPlans {
    private static final String RESOURCE = "reading-plan";

    private final PostgresUnits units;

    public PostgresReadingPlans(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ReadingPlan> find(ReadingPlanId id) {
        return units.read(h -> h.createQuery("select * from reading_plan where route_code = :route and due_on = :due")
                        .bind("route", id.route().code())
                        .bind("due", id.due())
                        .mapTo(Row.class)
                        .findOne())
                .map(this::loaded);
    }

    private ReadingPlan loaded(Row row) {
        ReadingPlan plan = row.plan();
        return units.loaded(RESOURCE, plan.id(), plan);
    }

    @Override
    public void add(ReadingPlan plan) {
        units.handle()
                .createUpdate("""
                        insert into reading_plan (route_code, due_on, unit_path, route_class, reader, opens_at, closes_at,
                          tolerance_days, state, version)
                        values (:route, :due, :unit, :class, :reader, :opens, :closes, :tolerance, :state, 1)""")
                .bind("route", plan.id().route().code())
                .bind("due", plan.id().due())
                .bind("unit", plan.unit().path())
                .bind("class", plan.routeClass().name())
                .bind("reader", plan.reader())
                .bind("opens", plan.window().opens())
                .bind("closes", plan.window().closes())
                .bind("tolerance", plan.window().toleranceDays())
                .bind("state", plan.state().name())
                .execute();
        units.added(RESOURCE, plan.id(), plan);
    }

    @Override
    public ReadingPlan save(ReadingPlan plan) {
        int rows = units.handle()
                .createUpdate("""
                        update reading_plan set state = :state, version = version + 1
                        where route_code = :route and due_on = :due and version = :version""")
                .bind("route", plan.id().route().code())
                .bind("due", plan.id().due())
                .bind("state", plan.state().name())
                .bind("version", plan.version().number())
                .execute();
        return units.stored(RESOURCE, plan.id(), plan, rows);
    }

    @Override
    public void withdraw(ReadingPlan plan) {
        for (String table : List.of("reading_task", "reading_plan"))
            units.handle()
                    .createUpdate("delete from " + table + " where route_code = :route and due_on = :due")
                    .bind("route", plan.id().route().code())
                    .bind("due", plan.id().due())
                    .execute();
        units.removed(RESOURCE, plan.id());
    }

    @Override
    public Map<RouteCode, LocalDate> latest(Collection<RouteCode> routes) {
        return units
                .read(h -> h.createQuery("""
                                select route_code, max(due_on) as due_on from reading_plan
                                where route_code = any(:routes) group by route_code""")
                        .bindArray("routes", String.class, codes(routes))
                        .mapTo(Latest.class)
                        .list())
                .stream()
                .collect(toMap(row -> new RouteCode(row.routeCode()), Latest::dueOn));
    }

    static List<String> codes(Collection<RouteCode> routes) {
        return routes.stream().map(RouteCode::code).toList();
    }

    @Override
    public List<ReadingPlan> underWay(Collection<RouteCode> routes) {
        return units
                .read(h -> h.createQuery("""
                                select * from reading_plan
                                where route_code = any(:routes) and state in ('PLANNED', 'DOWNLOADED')
                                order by due_on, route_code""")
                        .bindArray("routes", String.class, codes(routes))
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(this::loaded)
                .toList();
    }

    @Override
    public Page<ReadingPlan> list(Scope scope, Filter filter, Page.Request page) {
        List<ReadingPlan> rows = units
                .read(h -> h.createQuery("""
                        select * from reading_plan
                        where (:unit = '/' or unit_path = :unit or unit_path like :below) and not :own
                          and (cast(:route as text) is null or route_code = :route)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:due as date) is null or (due_on, route_code) < (cast(:due as date), cast(:after as text)))
                        order by due_on desc, route_code desc limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("below", scope.unit().map(UnitPath::path).orElse("/") + "/%")
                        .bind("own", scope.customers().isPresent())
                        .bind("route", filter.route().map(RouteCode::code))
                        .bind("state", filter.state().map(ReadingPlan.State::name))
                        .bind("due", page.after().map(key -> LocalDate.parse(key.substring(0, 10))))
                        .bind("after", page.after().map(key -> key.substring(11)))
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::plan)
                .toList();
        return Page.of(rows, page.limit(), ReadingPlans::position);
    }

    /** The latest day of a route. */
    public record Latest(String routeCode, LocalDate dueOn) {}

    /** A row of the table. */
    public record Row(
            String routeCode,
            LocalDate dueOn,
            String unitPath,
            String routeClass,
            String reader,
            Instant opensAt,
            Instant closesAt,
            int toleranceDays,
            String state,
            long version) {
        ReadingPlan plan() {
            return new ReadingPlan(
                    new ReadingPlanId(new RouteCode(routeCode), dueOn),
                    new UnitPath(unitPath),
                    RouteClass.valueOf(routeClass),
                    reader,
                    new ReadingWindow(opensAt, closesAt, toleranceDays),
                    ReadingPlan.State.valueOf(state),
                    new Version(version));
        }
    }
}
