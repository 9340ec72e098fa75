package org.wattline.adapter.postgres.billing.overtaken;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.billing.overtaken.OvertakenBills;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenBill.Stage;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.tariff.TariffId;

/** Bills whose inputs have changed; sets go in by one statement. */
public final class PostgresOvertakenBills implements OvertakenBills {
    private static final String RESOURCE = "overtaken-bill";
    private static final String PUT = """
            insert into bill_overtaken (bill_no, account_no, customer_id, unit_path, period_from, period_to, before_kwh, before_cny, causes,
                                        after_kwh, after_cny, why, noticed_at, looked_at, stage, explained_by, reason, version)
            select bill_no, account_no, customer_id, unit_path, cast(period_from as date), cast(period_to as date), before_kwh, before_cny,
                   string_to_array(causes, ','), cast(nullif(after_kwh, '') as numeric), cast(nullif(after_cny, '') as numeric), nullif(why, ''),
                   noticed_at, looked_at, stage, explained_by, reason, 1
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as s (bill_no, account_no, customer_id, unit_path, period_from, period_to, before_kwh, before_cny, causes, after_kwh, after_cny,
                      why, noticed_at, looked_at, stage, explained_by, reason)
            on conflict (bill_no) do update
               set causes = excluded.causes, after_kwh = excluded.after_kwh, after_cny = excluded.after_cny, why = excluded.why,
                   noticed_at = excluded.noticed_at, looked_at = excluded.looked_at, stage = excluded.stage,
                   explained_by = excluded.explained_by, reason = excluded.reason, version = bill_overtaken.version + 1""";
    private static final String SUSPECT = """
            select b.no, b.account_no, b.customer_id, b.unit_path, b.period_from, b.period_to, b.energy_kwh, b.total_cny
              from bill b left join bill_overtaken o on o.bill_no = b.no
             where b.kind = 'REGULAR' and b.state in ('ISSUED', 'PARTLY_PAID', 'PAID', 'BAD_DEBT') and b.period_to > :from""";
    /** Begins with the versions that others took the place of, which are few: a day of readings is at both ends of bills, one of a curve within them. */
    private static final String REREAD = """
            with reread as materialized (
              select p.account_no, cast(r.read_at at time zone :zone as date) as first_day, cast(r.read_at at time zone :zone as date) as last_day,
                     max(r.received_at) as received_at
                from register_reading_superseded s
                join register_reading r using (point_no, read_at, asset_no)
                join metering_point p on p.no = s.point_no
               where s.read_at >= :begin
               group by p.account_no, r.read_at
              union all
              select p.account_no, r.day + 1, r.day, max(r.received_at)
                from interval_day_superseded s
                join interval_day r using (point_no, channel, day)
                join metering_point p on p.no = s.point_no
               where s.day >= :from
               group by p.account_no, r.day)
            """;

    private final PostgresUnits units;

    public PostgresOvertakenBills(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<OvertakenBill> find(BillNo bill) {
        return Optional.ofNullable(found(List.of(bill), "select * from bill_overtaken where bill_no = any(:bills)")
                .get(bill));
    }

    @Override
    public Map<BillNo, OvertakenBill> hold(Collection<BillNo> bills) {
        return found(bills, "select * from bill_overtaken where bill_no = any(:bills) order by bill_no for update");
    }

    private Map<BillNo, OvertakenBill> found(Collection<BillNo> bills, String query) {
        return units
                .read(h -> h.createQuery(query)
                        .bindArray(
                                "bills",
                                String.class,
                                bills.stream().map(BillNo::value).toList())
                        .mapTo(OvertakenRow.class)
                        .map(OvertakenRow::found)
                        .list())
                .stream()
                .map(found -> units.loaded(RESOURCE, found.billed().bill(), found))
                .collect(toMap(each -> each.billed().bill(), identity()));
    }

    @Override
    public void putAll(List<OvertakenBill> tried) {
        if (tried.isEmpty()) return;
        units.write(Write.of(PUT)
                .column("text", tried, each -> each.billed().bill().value())
                .column("text", tried, each -> each.billed().account().value())
                .column("uuid", tried, each -> each.billed().customer().value())
                .column("text", tried, each -> each.billed().unit().path())
                .column("text", tried, each -> each.billed().period().from().toString())
                .column("text", tried, each -> each.billed().period().end().toString())
                .column(
                        "numeric",
                        tried,
                        each -> each.billed().before().energy().kwh())
                .column("numeric", tried, each -> each.billed().before().total().yuan())
                .column(
                        "text",
                        tried,
                        each -> each.causes().stream().map(OvertakenCause::name).collect(Collectors.joining(",")))
                .column(
                        "text",
                        tried,
                        each -> each.after()
                                .map(now -> now.energy().kwh().toPlainString())
                                .orElse(""))
                .column(
                        "text",
                        tried,
                        each -> each.after()
                                .map(now -> now.total().yuan().toPlainString())
                                .orElse(""))
                .column("text", tried, each -> each.why().orElse(""))
                .column("timestamptz", tried, OvertakenBill::noticedAt)
                .column("timestamptz", tried, OvertakenBill::lookedAt)
                .column("text", tried, each -> each.stage().label())
                .column("text", tried, each -> explained(each).by())
                .column("text", tried, each -> explained(each).reason()));
    }

    @Override
    public OvertakenBill save(OvertakenBill changed) {
        int rows = units.handle()
                .createUpdate("""
                        update bill_overtaken set stage = :stage, explained_by = :by, reason = :reason, version = version + 1
                         where bill_no = :bill and version = :version""")
                .bind("stage", changed.stage().label())
                .bind("by", explained(changed).by())
                .bind("reason", explained(changed).reason())
                .bind("bill", changed.billed().bill().value())
                .bind("version", changed.version().number())
                .execute();
        return units.stored(RESOURCE, changed.billed().bill(), changed, rows);
    }

    private static Stage.Explained explained(OvertakenBill bill) {
        return bill.stage() instanceof Stage.Explained told ? told : new Stage.Explained("", "");
    }

    @Override
    public Page<OvertakenBill> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from bill_overtaken o
                                 where (cast(:stage as text) is null or stage = :stage)
                                   and (cast(:cause as text) is null or :cause = any(causes))
                                   and (cast(:after as text) is null or bill_no > :after)
                                   and\s""" + ScopeSql.condition("o") + " order by bill_no limit :limit"))
                        .bind("stage", filter.stage())
                        .bind("cause", filter.cause().map(OvertakenCause::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(OvertakenRow.class)
                        .map(OvertakenRow::found)
                        .list()),
                page.limit(),
                each -> each.billed().bill().value());
    }

    @Override
    public List<SuspectBill> reread(LocalDate from, Optional<BillNo> after, int most) {
        return units.read(h -> h.createQuery(REREAD + SUSPECT + """
                   and (cast(:after as text) is null or b.no > :after)
                   and exists (select from reread r where r.account_no = b.account_no and r.first_day <= b.period_to
                                  and r.last_day >= b.period_from
                                  and (r.received_at > greatest(b.calculated_at, o.looked_at)
                                       or r.first_day = b.period_from and r.last_day = b.period_from and exists (
                                              select from bill p
                                               where p.account_no = b.account_no and p.kind = 'REGULAR' and p.reversed_by is null
                                                 and p.period_to = b.period_from and p.calculated_at > greatest(b.calculated_at, o.looked_at))))
                 order by b.no limit :most""")
                .bind("zone", Zone.CHINA.getId())
                .bind("begin", Zone.startOf(from))
                .bind("from", from)
                .bind("after", after.map(BillNo::value))
                .bind("most", most)
                .mapTo(SuspectRow.class)
                .map(SuspectRow::bill)
                .list());
    }

    @Override
    public List<SuspectBill> priced(Repriced by, Optional<BillNo> after, int most) {
        return units.read(h -> h.createQuery(SUSPECT + """
                   and b.period_from < :to and greatest(b.calculated_at, o.looked_at) < :publishedAt
                   and (cast(:after as text) is null or b.no > :after)
                   and exists (select from bill_lines l
                                cross join lateral json_array_elements(cast(l.lines as json) -> 'provisions') as p (cited)
                                where l.bill_no = b.no and p.cited ->> 0 = any(:tariffs))
                 order by b.no limit :most""")
                .bind("from", by.days().from())
                .bind("to", by.days().end())
                .bind("publishedAt", by.publishedAt())
                .bindArray(
                        "tariffs",
                        String.class,
                        by.tariffs().stream().map(TariffId::value).toList())
                .bind("after", after.map(BillNo::value))
                .bind("most", most)
                .mapTo(SuspectRow.class)
                .map(SuspectRow::bill)
                .list());
    }

    @Override
    public List<SuspectBill> of(AccountNo account, LocalDate from) {
        return units.read(h -> h.createQuery(SUSPECT + " and b.account_no = :account order by b.no")
                .bind("from", from)
                .bind("account", account.value())
                .mapTo(SuspectRow.class)
                .map(SuspectRow::bill)
                .list());
    }
}
