package org.wattline.adapter.postgres.billing.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.route.RouteCode;

/** The accounts of a cycle: by the route of the first of their points that is on one. */
final class CycleAccounts {
    private static final String BY_ROUTE = " r.code = any(cast(:routes as text[])) ";

    /** Of no other cycle, by route or by a unit nearer to the account. */
    private static final String ALL_OTHERS = """
             (r.code is null or not exists (
                select from bill_cycle_route o
                 where o.route_code = r.code and o.cycle_code <> :cycle and o.from_day < :due and coalesce(o.to_day, 'infinity') >= :due))
             and not exists (
                select from bill_cycle_terms o
                 where o.cycle_code <> :cycle and cardinality(o.routes) = 0 and o.from_day < :due and coalesce(o.to_day, 'infinity') >= :due
                   and (:unit = '/' or starts_with(o.unit_path, :unit || '/'))
                   and (a.unit_path = o.unit_path or starts_with(a.unit_path, o.unit_path || '/')))\s""";

    private final PostgresUnits units;

    CycleAccounts(PostgresUnits units) {
        this.units = units;
    }

    Page<AccountNo> of(BillCycle cycle, CycleTerms terms, LocalDate due, Page.Request page) {
        Scope scope = new Scope(Optional.of(cycle.unit()), Optional.empty());
        String sql = """
                select a.no from account a
                  left join lateral (
                    select s.route_code as code from metering_point p join route_stint s on s.point_no = p.no
                     where p.account_no = a.no and s.from_day < :due and coalesce(s.to_day, 'infinity') >= :due
                     order by p.no limit 1) r on true
                 where %s and (cast(:after as text) is null or a.no > :after) and %s
                 order by a.no limit :limit""".formatted(
                        ScopeSql.condition("a", "customer_id"), terms.routes().isEmpty() ? ALL_OTHERS : BY_ROUTE);
        List<String> found = units.read(h -> {
            var query = ScopeSql.bind(scope, h.createQuery(sql))
                    .bind("due", due)
                    .bind("after", page.after())
                    .bind("limit", page.limit() + 1);
            return (terms.routes().isEmpty()
                            ? query.bind("cycle", cycle.code().code())
                                    .bind("unit", cycle.unit().path())
                            : query.bindArray(
                                    "routes",
                                    String.class,
                                    terms.routes().stream().map(RouteCode::code).toList()))
                    .mapTo(String.class)
                    .list();
        });
        return Page.of(found, page.limit(), no -> no).map(AccountNo::new);
    }
}
