package org.wattline.adapter.postgres.payment.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.ledger.UnbilledUses;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.ledger.UnbilledUse;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** What no bill tells, one statement for a portion of accounts. */
public final class PostgresUnbilledUses implements UnbilledUses {
    private static final String SQL = """
            with wanted as (
              select a.no, a.unit_path, a.category, d.from_day, d.to_day, l.bill_no, l.period_from, l.period_to, l.total_cny, l.energy_kwh
                from account a
                join lateral (
                  select min(o.in_force_from) as in_force_from, least(max(coalesce(o.in_force_to, :today)), :today) as to_day
                    from (select f.*, sum(f.fresh) over (order by f.in_force_from, f.no) as chain
                            from (select k.no, k.in_force_from, k.in_force_to,
                                         case when k.in_force_from = lag(k.in_force_to) over (order by k.in_force_from, k.no)
                                              then 0 else 1 end as fresh
                                    from supply_contract k
                                   where k.account_no = a.no and k.state <> 'DRAFT' and k.in_force_from < :today) f) o
                   group by o.chain order by o.chain desc limit 1) c on true
                left join lateral (
                  select b.no as bill_no, b.period_from, b.period_to, b.total_cny, b.energy_kwh from bill b
                   where b.account_no = a.no and b.kind = 'REGULAR' and b.period_to <= :today
                     and exists (select from ledger_entry e
                                  where e.account_no = a.no and e.cause = 'BILL' and e.document = b.no and e.day <= :today)
                     and not exists (select from ledger_entry e
                                  where e.account_no = a.no and e.cause = 'BILL_REVERSED' and e.document = b.no and e.day <= :today)
                   order by b.period_to desc limit 1) l on true
                cross join lateral (select greatest(l.period_to, c.in_force_from) as from_day, c.to_day) d
               where a.no > :after and d.from_day < d.to_day and\s""" + ScopeSql.condition("a") + """
               order by a.no limit :limit)
            select w.*, coalesce(m.days, 0) as measured_days, coalesce(m.kwh, 0) as measured_kwh
              from wanted w
              left join lateral (
                select min(x.shortest)::int as days, sum(round(x.kwh * x.shortest / nullif(x.days, 0), 6)) as kwh
                  from (select each.days, each.kwh, min(each.days) over () as shortest
                          from (select greatest(i.days, r.days, 0) as days,
                                       case when coalesce(r.days, 0) >= coalesce(i.days, 0) then coalesce(r.kwh, 0) else i.kwh end as kwh
                                  from (select q.no from metering_point q
                                         where q.account_no = w.no
                                           and case when exists (select from point_arranged a where a.point_no = q.no and a.from_day < w.to_day)
                                                    then exists (select from point_arranged a
                                                                  where a.point_no = q.no and a.from_day < w.to_day
                                                                    and (a.to_day is null or a.to_day >= w.to_day)
                                                                    and a.above_no is null and a.quantity ->> 'kind' <> 'OF_PLANT')
                                                    else q.quantity = '1' and not exists (
                                                           select from (select b.above_no from point_arranged b where b.point_no = q.no
                                                                         order by b.from_day limit 1) f where f.above_no is not null) end
                                           and (not exists (select from meter_installation t where t.point_no = q.no)
                                                or exists (select from meter_installation t
                                                            where t.point_no = q.no
                                                              and (t.removed_at is null or t.removed_at >
                                                                   w.from_day::timestamp at time zone 'Asia/Shanghai')))) p
                            left join lateral (
                              select count(*)::int as days, sum(v.sum_milliwatt_hours) / 1000000.0 as kwh
                                from (select distinct on (o.day) o.missing, o.sum_milliwatt_hours
                                        from (select day, version, received_at, missing, sum_milliwatt_hours from interval_day
                                               where point_no = p.no and channel = 'ACTIVE_IMPORT' and day >= w.from_day and day < w.to_day
                                              union all
                                              select day, version, received_at, missing, sum_milliwatt_hours from interval_day_superseded
                                               where point_no = p.no and channel = 'ACTIVE_IMPORT' and day >= w.from_day and day < w.to_day) o
                                       where o.received_at <= :at order by o.day, o.version desc) v
                               where v.missing = 0
                              having count(*) > 0) i on true
                            left join lateral (
                              with known as (
                                select distinct on (o.read_at, o.asset_no) o.read_at, o.asset_no, o.active_import
                                  from (select read_at, asset_no, version, received_at, active_import from register_reading
                                         where point_no = p.no and read_at between (w.from_day::timestamp at time zone 'Asia/Shanghai')
                                           and (w.to_day::timestamp at time zone 'Asia/Shanghai')
                                        union all
                                        select read_at, asset_no, version, received_at, active_import from register_reading_superseded
                                         where point_no = p.no and read_at between (w.from_day::timestamp at time zone 'Asia/Shanghai')
                                           and (w.to_day::timestamp at time zone 'Asia/Shanghai')) o
                                 where o.received_at <= :at order by o.read_at, o.asset_no, o.version desc)
                              select (z.read_at at time zone 'Asia/Shanghai')::date - w.from_day as days,
                                     (z.active_import - s.active_import) * m.current_ratio * m.voltage_ratio as kwh
                                from known s
                                join known z on z.asset_no = s.asset_no and z.read_at > s.read_at and z.active_import >= s.active_import
                                join meter_installation m on m.point_no = p.no and m.asset_no = s.asset_no and m.installed_at <= s.read_at
                                 and (m.removed_at is null or m.removed_at >= z.read_at)
                               where s.read_at = w.from_day::timestamp at time zone 'Asia/Shanghai'
                                 and (z.read_at at time zone 'Asia/Shanghai')::date > w.from_day
                               order by z.read_at desc limit 1) r on true
                               ) each) x) m on true
             order by w.no""";

    private final PostgresUnits units;

    public PostgresUnbilledUses(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<UnbilledUse> at(Scope scope, Instant instant, Page.Request page) {
        List<UnbilledUse> rows = units.read(h -> ScopeSql.bind(scope, h.createQuery(SQL))
                .bind("today", Zone.day(instant))
                .bind("at", instant)
                .bind("after", page.after().orElse(""))
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .map(Row::use)
                .list());
        return Page.of(rows, page.limit(), use -> use.account().value());
    }

    /** An account with what is known of its days. */
    public record Row(
            String no,
            String unitPath,
            String category,
            LocalDate fromDay,
            LocalDate toDay,
            Optional<String> billNo,
            Optional<LocalDate> periodFrom,
            Optional<LocalDate> periodTo,
            Optional<BigDecimal> totalCny,
            Optional<BigDecimal> energyKwh,
            int measuredDays,
            BigDecimal measuredKwh) {
        UnbilledUse use() {
            return new UnbilledUse(
                    new AccountNo(no),
                    new UnitPath(unitPath),
                    category.equals(UseCategory.RESIDENTIAL.code()) ? DebtorClass.RESIDENT : DebtorClass.OTHER,
                    Span.of(fromDay, toDay),
                    billNo.map(bill -> new UnbilledUse.LastBill(
                            new BillNo(bill),
                            Span.of(periodFrom.orElseThrow(), periodTo.orElseThrow())
                                    .days(),
                            Money.rounded(totalCny.orElseThrow()),
                            new Energy(energyKwh.orElseThrow()))),
                    new UnbilledUse.Measured(measuredDays, new Energy(measuredKwh)));
        }
    }
}
