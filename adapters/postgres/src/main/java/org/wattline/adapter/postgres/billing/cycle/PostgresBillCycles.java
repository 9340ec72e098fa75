package org.wattline.adapter.postgres.billing.cycle;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.route.RouteCode;

/** Bill cycles on PostgreSQL. */
public final class PostgresBillCycles implements BillCycles {
    private static final String RESOURCE = "bill-cycle";

    private final PostgresUnits units;
    private final CycleAccounts accounts;

    public PostgresBillCycles(PostgresUnits units) {
        this.units = units;
        this.accounts = new CycleAccounts(units);
    }

    @Override
    public Optional<BillCycle> find(CycleCode code) {
        List<CycleRow> rows = units.read(h -> h.createQuery("select * from bill_cycle where code = :code")
                .bind("code", code.code())
                .mapTo(CycleRow.class)
                .list());
        return cycles(rows).stream()
                .map(cycle -> units.loaded(RESOURCE, code, cycle))
                .findFirst();
    }

    private List<BillCycle> cycles(List<CycleRow> rows) {
        if (rows.isEmpty()) return List.of();
        Map<String, List<CycleRow.TermsRow>> terms = units
                .read(h -> h.createQuery(
                                "select * from bill_cycle_terms where cycle_code = any(:codes) order by from_day")
                        .bindArray(
                                "codes",
                                String.class,
                                rows.stream().map(CycleRow::code).toList())
                        .mapTo(CycleRow.TermsRow.class)
                        .list())
                .stream()
                .collect(groupingBy(CycleRow.TermsRow::cycleCode));
        return rows.stream()
                .map(row -> row.cycle(terms.getOrDefault(row.code(), List.of())))
                .toList();
    }

    @Override
    public void add(BillCycle cycle) {
        units.handle()
                .createUpdate("insert into bill_cycle (code, name, unit_path, version) values (:code, :name, :unit, 1)")
                .bind("code", cycle.code().code())
                .bind("name", cycle.name())
                .bind("unit", cycle.unit().path())
                .execute();
        keepTerms(cycle);
        units.added(RESOURCE, cycle.code(), cycle);
    }

    @Override
    public BillCycle save(BillCycle cycle) {
        int rows = units.handle()
                .createUpdate("update bill_cycle set version = version + 1 where code = :code and version = :version")
                .bind("code", cycle.code().code())
                .bind("version", cycle.version().number())
                .execute();
        BillCycle stored = units.stored(RESOURCE, cycle.code(), cycle, rows);
        keepTerms(cycle);
        return stored;
    }

    private void keepTerms(BillCycle cycle) {
        units.handle()
                .createUpdate("with routes as (delete from bill_cycle_route where cycle_code = :code)"
                        + " delete from bill_cycle_terms where cycle_code = :code")
                .bind("code", cycle.code().code())
                .execute();
        PreparedBatch terms = units.handle().prepareBatch("""
                with terms as (
                  insert into bill_cycle_terms (cycle_code, from_day, to_day, unit_path, cycle, day, routes, opens_after_days, window_days, through)
                  values (:code, :from, :to, :unit, :cycle, :day, :routes, :opens, :window, :through)
                  returning cycle_code, from_day, to_day, routes)
                insert into bill_cycle_route (route_code, cycle_code, from_day, to_day)
                select r.code, t.cycle_code, t.from_day, t.to_day from terms t cross join unnest(t.routes) as r (code)""");
        for (CycleTerms each : cycle.terms())
            terms.bind("code", cycle.code().code())
                    .bind("from", each.days().from())
                    .bind("to", each.days().to())
                    .bind("unit", cycle.unit().path())
                    .bind("cycle", each.schedule().cycle().name())
                    .bind("day", each.schedule().day())
                    .bindArray("routes", String.class, codes(each.routes()))
                    .bind("opens", each.opensAfterDays())
                    .bind("window", each.windowDays())
                    .bind("through", each.through().name())
                    .add();
        terms.execute();
    }

    private static List<String> codes(List<RouteCode> routes) {
        return routes.stream().map(RouteCode::code).toList();
    }

    @Override
    public Page<BillCycle> list(Scope scope, Page.Request page) {
        String unit = scope.unit().map(UnitPath::path).orElse("/");
        List<CycleRow> rows = units.read(h -> h.createQuery("""
                        select * from bill_cycle
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/')) and not :own
                          and (cast(:after as text) is null or code > :after)
                        order by code limit :limit""")
                .bind("unit", unit)
                .bind("own", scope.customers().isPresent())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(CycleRow.class)
                .list());
        return Page.of(cycles(rows), page.limit(), cycle -> cycle.code().code());
    }

    @Override
    public List<BillCycle> between(LocalDate from, LocalDate through) {
        return cycles(units.read(h -> h.createQuery("""
                        select * from bill_cycle c
                         where exists (select from bill_cycle_terms t
                                        where t.cycle_code = c.code and t.from_day <= :through and coalesce(t.to_day, 'infinity') > :from)
                         order by code""")
                .bind("from", from)
                .bind("through", through)
                .mapTo(CycleRow.class)
                .list()));
    }

    @Override
    public List<RouteCode> foreign(BillCycle cycle) {
        return units.read(h -> h.createQuery("""
                        select w.code from unnest(cast(:routes as text[])) as w (code)
                         where not exists (select from reading_route r
                                            where r.code = w.code
                                              and (:unit = '/' or r.unit_path = :unit or starts_with(r.unit_path, :unit || '/')))
                         order by w.code""")
                .bindArray("routes", String.class, codes(cycle.terms().getLast().routes()))
                .bind("unit", cycle.unit().path())
                .mapTo(String.class)
                .map(RouteCode::new)
                .list());
    }

    @Override
    public Page<AccountNo> accounts(BillCycle cycle, CycleTerms terms, LocalDate due, Page.Request page) {
        return accounts.of(cycle, terms, due, page);
    }
}
