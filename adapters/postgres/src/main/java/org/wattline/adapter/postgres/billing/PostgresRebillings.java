package org.wattline.adapter.postgres.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.NewestFirst;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.rebill.Rebillings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;

/** Rebillings with their bills, on PostgreSQL. */
public final class PostgresRebillings implements Rebillings {
    private static final String RESOURCE = "rebilling";

    private final PostgresUnits units;

    public PostgresRebillings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Rebilling> find(RebillingId id) {
        return units.read(h -> h.createQuery("select * from rebilling where id = :id")
                        .bind("id", id.value())
                        .mapTo(RebillingRow.class)
                        .map(RebillingRow::rebilling)
                        .findOne())
                .map(found -> units.loaded(RESOURCE, id, found));
    }

    @Override
    public List<Rebilled> candidates(Wanted wanted) {
        return units.read(h -> h.createQuery("""
                        select no as bill_no, account_no, period_from, period_to, energy_kwh as before_kwh, total_cny as before_cny,
                               cast(null as numeric) as after_kwh, cast(null as numeric) as after_cny, 'WAITING' as state,
                               cast(null as text) as again, cast(null as text) as why
                          from bill
                         where kind = 'REGULAR' and state in ('ISSUED', 'PARTLY_PAID', 'PAID')
                           and (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                           and (cardinality(cast(:bills as text[])) = 0 or no = any(:bills))
                           and (cast(:month as text) is null or month = :month)
                         order by period_from, no""")
                .bind("unit", wanted.unit().path())
                .bindArray(
                        "bills",
                        String.class,
                        wanted.bills().stream().map(BillNo::value).toList())
                .bind("month", wanted.month().map(YearMonth::toString))
                .mapTo(RebilledRow.class)
                .map(RebilledRow::bill)
                .list());
    }

    @Override
    public Rebilling add(Rebilling rebilling, List<Rebilled> bills) {
        units.handle()
                .createUpdate("""
                        insert into rebilling (id, unit_path, reason, bills, requested_by, requested_at, state, version)
                        values (:id, :unit, :reason, :bills, :by, :at, :state, 1)""")
                .bind("id", rebilling.id().value())
                .bind("unit", rebilling.unit().path())
                .bind("reason", rebilling.reason())
                .bind("bills", rebilling.bills())
                .bind("by", rebilling.requestedBy())
                .bind("at", rebilling.requestedAt())
                .bind("state", rebilling.stage().name())
                .execute();
        Copy.into(
                units.handle(),
                "rebilling_bill (rebilling_id, bill_no, account_no, period_from, period_to, before_kwh, before_cny, state)",
                rows -> bills.forEach(each -> rows.add(
                        rebilling.id(),
                        each.bill(),
                        each.account(),
                        each.period().from(),
                        each.period().end(),
                        each.before().energy().kwh(),
                        each.before().total().yuan(),
                        each.state().name())));
        return units.added(RESOURCE, rebilling.id(), rebilling);
    }

    @Override
    public Rebilling save(Rebilling rebilling) {
        int rows = units.handle()
                .createUpdate("""
                        update rebilling set state = :state, version = version + 1 where id = :id and version = :version""")
                .bind("state", rebilling.stage().name())
                .bind("id", rebilling.id().value())
                .bind("version", rebilling.version().number())
                .execute();
        return units.stored(RESOURCE, rebilling.id(), rebilling, rows);
    }

    @Override
    public Page<Rebilling> list(Scope scope, Page.Request page) {
        return NewestFirst.page(
                units, "rebilling", RebillingRow.class, RebillingRow::rebilling, Rebilling::id, scope, page);
    }

    @Override
    public Page<Rebilled> bills(RebillingId id, Page.Request page) {
        List<Rebilled> rows = units.read(h -> h.createQuery("""
                        select * from rebilling_bill where rebilling_id = :id and (cast(:after as text) is null or bill_no > :after)
                        order by bill_no limit :limit""")
                .bind("id", id.value())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(RebilledRow.class)
                .map(RebilledRow::bill)
                .list());
        return Page.of(rows, page.limit(), each -> each.bill().value());
    }

    @Override
    public Optional<Rebilled> bill(RebillingId id, BillNo bill) {
        return units.read(
                h -> h.createQuery("select * from rebilling_bill where rebilling_id = :id and bill_no = :bill")
                        .bind("id", id.value())
                        .bind("bill", bill.value())
                        .mapTo(RebilledRow.class)
                        .map(RebilledRow::bill)
                        .findOne());
    }

    @Override
    public List<Rebilled> next(RebillingId id, Rebilled.State state, int most) {
        return units.read(h -> h.createQuery("""
                        select * from rebilling_bill where rebilling_id = :id and state = :state
                        order by period_from, bill_no limit :most""")
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("most", most)
                .mapTo(RebilledRow.class)
                .map(RebilledRow::bill)
                .list());
    }

    @Override
    public Optional<Held> held(BillNo again) {
        return units.read(h -> h.createQuery(
                                "select rebilling_id from rebilling_bill where again = :again and state = 'HELD'")
                        .bind("again", again.value())
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(id -> find(new RebillingId(id)))
                .flatMap(rebilling -> units.read(h -> h.createQuery("""
                                select * from rebilling_bill where rebilling_id = :id and again = :again and state = 'HELD'""")
                                .bind("id", rebilling.id().value())
                                .bind("again", again.value())
                                .mapTo(RebilledRow.class)
                                .findOne())
                        .map(row -> new Held(rebilling, row.bill())));
    }

    @Override
    public Optional<Rebilled> inPlaceOf(BillNo again) {
        return units.read(h -> h.createQuery("select * from rebilling_bill where again = :again")
                .bind("again", again.value())
                .mapTo(RebilledRow.class)
                .map(RebilledRow::bill)
                .findOne());
    }

    @Override
    public void keep(RebillingId id, List<Rebilled> bills) {
        if (bills.isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                update rebilling_bill set after_kwh = :kwh, after_cny = :cny, state = :state, again = :again, why = :why
                 where rebilling_id = :id and bill_no = :bill""");
        for (Rebilled each : bills)
            batch.bind("kwh", each.after().map(now -> now.energy().kwh()))
                    .bind("cny", each.after().map(now -> now.total().yuan()))
                    .bind("state", each.state().name())
                    .bind("again", each.again().map(BillNo::value))
                    .bind("why", each.why())
                    .bind("id", id.value())
                    .bind("bill", each.bill().value())
                    .add();
        batch.execute();
    }
}
