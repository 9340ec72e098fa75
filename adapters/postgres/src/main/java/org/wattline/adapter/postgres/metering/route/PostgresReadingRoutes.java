package org.wattline.adapter.postgres.metering.route;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.route.ReadingRoutes;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteTerms;

/** Reading routes on PostgreSQL. */
public final class PostgresReadingRoutes implements ReadingRoutes {
    private static final String RESOURCE = "reading-route";

    private final PostgresUnits units;

    public PostgresReadingRoutes(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ReadingRoute> find(RouteCode code) {
        List<Row> rows = units.read(h -> h.createQuery("select * from reading_route where code = :code")
                .bind("code", code.code())
                .mapTo(Row.class)
                .list());
        return routes(rows).stream()
                .map(route -> units.loaded(RESOURCE, code, route))
                .findFirst();
    }

    private List<ReadingRoute> routes(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        Map<String, List<TermsRow>> terms = units
                .read(h -> h.createQuery(
                                "select * from reading_route_terms where route_code = any(:codes) order by from_day")
                        .bindArray(
                                "codes",
                                String.class,
                                rows.stream().map(Row::code).toList())
                        .mapTo(TermsRow.class)
                        .list())
                .stream()
                .collect(groupingBy(TermsRow::routeCode));
        return rows.stream()
                .map(row -> row.route(terms.getOrDefault(row.code(), List.of())))
                .toList();
    }

    @Override
    public void add(ReadingRoute route) {
        units.handle()
                .createUpdate("""
                        insert into reading_route (code, name, unit_path, route_class, version)
                        values (:code, :name, :unit, :class, 1)""")
                .bind("code", route.code().code())
                .bind("name", route.name())
                .bind("unit", route.unit().path())
                .bind("class", route.routeClass().name())
                .execute();
        keepTerms(route);
        units.added(RESOURCE, route.code(), route);
    }

    @Override
    public ReadingRoute save(ReadingRoute route) {
        int rows = units.handle()
                .createUpdate("""
                        update reading_route set name = :name, version = version + 1
                        where code = :code and version = :version""")
                .bind("code", route.code().code())
                .bind("name", route.name())
                .bind("version", route.version().number())
                .execute();
        ReadingRoute stored = units.stored(RESOURCE, route.code(), route, rows);
        keepTerms(route);
        return stored;
    }

    /** In their order, so that one ends before the next begins. */
    private void keepTerms(ReadingRoute route) {
        for (RouteTerms terms : route.terms())
            units.handle()
                    .createUpdate("""
                            insert into reading_route_terms as held (route_code, from_day, to_day, cycle, day, reader)
                            values (:code, :from, :to, :cycle, :day, :reader)
                            on conflict (route_code, from_day) do update set to_day = excluded.to_day
                            where held.to_day is distinct from excluded.to_day""")
                    .bind("code", route.code().code())
                    .bind("from", terms.days().from())
                    .bind("to", terms.days().to())
                    .bind("cycle", terms.schedule().cycle().name())
                    .bind("day", terms.schedule().day())
                    .bind("reader", terms.reader())
                    .execute();
    }

    @Override
    public Page<ReadingRoute> list(Scope scope, Page.Request page) {
        List<Row> rows = units.read(h -> h.createQuery("""
                        select * from reading_route
                        where (:unit = '/' or unit_path = :unit or unit_path like :below) and not :own
                          and (cast(:after as text) is null or code > :after)
                        order by code limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("below", scope.unit().map(UnitPath::path).orElse("/") + "/%")
                .bind("own", scope.customers().isPresent())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(routes(rows), page.limit(), route -> route.code().code());
    }

    /** A row of the table of routes. */
    public record Row(String code, String name, String unitPath, String routeClass, long version) {
        ReadingRoute route(List<TermsRow> terms) {
            return new ReadingRoute(
                    new RouteCode(code),
                    name,
                    new UnitPath(unitPath),
                    RouteClass.valueOf(routeClass),
                    terms.stream().map(TermsRow::terms).toList(),
                    new Version(version));
        }
    }

    /** A row of the table of terms. */
    public record TermsRow(
            String routeCode, LocalDate fromDay, Optional<LocalDate> toDay, String cycle, int day, String reader) {
        RouteTerms terms() {
            return new RouteTerms(
                    new Span(fromDay, toDay), new ReadingSchedule(ReadingCycle.valueOf(cycle), day), reader);
        }
    }
}
