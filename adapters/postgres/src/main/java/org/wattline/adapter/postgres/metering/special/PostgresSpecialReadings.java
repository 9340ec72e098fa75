package org.wattline.adapter.postgres.metering.special;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.metering.route.ResultColumns;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.metering.special.SpecialReadings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.ReadingWindow;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;

/** Readings outside of the rounds, on PostgreSQL; positions are sealed. */
public final class PostgresSpecialReadings implements SpecialReadings {
    private static final String RESOURCE = "special-reading";

    private static final String SETTLE = """
            with found as (
              select s.point_no, s.due_on, r.asset_no, r.read_at, r.source
              from special_reading s
              cross join lateral (
                select * from register_reading r
                where r.point_no = s.point_no and r.read_at >= s.opens_at and r.read_at < s.closes_at and r.quality <> 'ESTIMATED'
                order by abs(extract(epoch from r.read_at - (cast(s.due_on as timestamp) at time zone 'Asia/Shanghai'))),
                  r.read_at, r.asset_no
                limit 1) r
              where s.state <> 'READ' and s.closes_at > :since and s.opens_at <= :now)
            update special_reading s set state = 'READ', asset_no = f.asset_no, source = f.source, happened_at = f.read_at,
              reason = null, words = null, said_by = null, version = s.version + 1
            from found f where s.point_no = f.point_no and s.due_on = f.due_on""";

    private static final String AFTER_ESTIMATES = """
            with last as (
              select distinct on (t.point_no) t.point_no, t.due_on, t.covers_from
              from reading_task t
              where t.state in ('ESTIMATED', 'EXPLAINED') and t.closes_at > :since and t.due_on <= :today
              order by t.point_no, t.due_on desc)
            insert into special_reading (point_no, due_on, account_no, customer_id, unit_path, why, bears_from, holds_bills,
              opens_at, closes_at, tolerance_days, asked_by, asked_at, state, version)
            select t.point_no, :due, p.account_no, p.customer_id, p.unit_path, 'ESTIMATED_TOO_OFTEN', t.covers_from, :holds,
              :opens, :closes, :tolerance, :by, :now, 'OPEN', 1
            from last t join metering_point p on p.no = t.point_no
            cross join lateral (
              select max(s.happened_at) filter (where s.state = 'READ') as read_at,
                max(s.bears_from) filter (where s.why = 'ESTIMATED_TOO_OFTEN') as asked_for
              from special_reading s where s.point_no = t.point_no) known
            where (known.asked_for is null or known.asked_for < t.covers_from)
              and :most <= (
                select count(*) from (
                  select b.state, b.opens_at from reading_task b where b.point_no = t.point_no and b.due_on < t.due_on
                  order by b.due_on desc limit :most) b
                where b.state in ('ESTIMATED', 'EXPLAINED') and (known.read_at is null or b.opens_at > known.read_at))
            on conflict do nothing""";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresSpecialReadings(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<SpecialReading> find(ReadingTaskId id) {
        return units.read(h -> h.createQuery("select * from special_reading where point_no = :point and due_on = :due")
                        .bind("point", id.point().value())
                        .bind("due", id.due())
                        .mapTo(SpecialRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.reading(vault)));
    }

    @Override
    public void add(SpecialReading reading) {
        ResultColumns.of(reading.result())
                .bindTo(units.handle().createUpdate("""
                        insert into special_reading (point_no, due_on, account_no, customer_id, unit_path, why, bears_from,
                          bears_to, holds_bills, opens_at, closes_at, tolerance_days, asked_by, asked_at, state, version)
                        values (:point, :due, :account, :customer, :unit, :why, :bearsFrom, :bearsTo, :holds, :opens, :closes,
                          :tolerance, :askedBy, :askedAt, :state, 1)"""))
                .bind("point", reading.id().point().value())
                .bind("due", reading.id().due())
                .bind("account", reading.account().value())
                .bind("customer", reading.customer().value())
                .bind("unit", reading.unit().path())
                .bind("why", reading.reason().name())
                .bind("bearsFrom", reading.bearsOn().from())
                .bind("bearsTo", reading.bearsOn().to())
                .bind("holds", reading.holdsBills())
                .bind("opens", reading.window().opens())
                .bind("closes", reading.window().closes())
                .bind("tolerance", reading.window().toleranceDays())
                .bind("askedBy", reading.askedBy())
                .bind("askedAt", reading.askedAt())
                .execute();
        units.added(RESOURCE, reading.id(), reading);
    }

    @Override
    public SpecialReading save(SpecialReading reading) {
        int rows = ResultColumns.of(reading.result())
                .bindTo(units.handle().createUpdate("update special_reading set " + ResultColumns.ASSIGNED + """
                        , read_position = :position, photo = :photo, version = version + 1
                        where point_no = :point and due_on = :due and version = :version"""))
                .bind("point", reading.id().point().value())
                .bind("due", reading.id().due())
                .bind("version", reading.version().number())
                .bind("position", reading.proof().position().map(p -> vault.seal(p.clear(), SpecialRow.SEALED)))
                .bind("photo", reading.proof().photo().map(photo -> photo.hex()))
                .execute();
        return units.stored(RESOURCE, reading.id(), reading, rows);
    }

    @Override
    public Page<SpecialReading> list(Scope scope, Filter filter, Page.Request page) {
        List<SpecialReading> rows = units
                .read(h -> ScopeSql.bind(
                                scope,
                                h.createQuery("select * from special_reading s where " + ScopeSql.condition("s") + """
                          and (cast(:point as text) is null or point_no = :point)
                          and (cast(:why as text) is null or why = :why)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:due as date) is null or (due_on, point_no) < (cast(:due as date), cast(:after as text)))
                        order by due_on desc, point_no desc limit :limit"""))
                        .bind("point", filter.point().map(MeteringPointNo::value))
                        .bind("why", filter.reason().map(SpecialReason::name))
                        .bind("state", filter.state().map(TaskResult.State::name))
                        .bind("due", page.after().map(key -> LocalDate.parse(key.substring(0, 10))))
                        .bind("after", page.after().map(key -> key.substring(11)))
                        .bind("limit", page.limit() + 1)
                        .mapTo(SpecialRow.class)
                        .list())
                .stream()
                .map(row -> row.reading(vault))
                .toList();
        return Page.of(rows, page.limit(), SpecialReadings::position);
    }

    @Override
    public List<SpecialReading> holding(Collection<AccountNo> accounts, Span period) {
        return units
                .read(h -> h.createQuery("""
                        select * from special_reading
                        where account_no = any(:accounts) and state = 'OPEN' and holds_bills
                          and bears_from < :to and (bears_to is null or bears_to > :from)
                        order by point_no, due_on""")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .bind("from", period.from())
                        .bind("to", period.end())
                        .mapTo(SpecialRow.class)
                        .list())
                .stream()
                .map(row -> row.reading(vault))
                .toList();
    }

    @Override
    public int settle(Instant since, Instant now) {
        return units.handle()
                .createUpdate(SETTLE)
                .bind("since", since)
                .bind("now", now)
                .execute();
    }

    @Override
    public int afterEstimates(Search search) {
        ReadingWindow window = search.policy().around(search.due());
        return units.handle()
                .createUpdate(AFTER_ESTIMATES)
                .bind("since", search.since())
                .bind("today", search.today())
                .bind("due", search.due())
                .bind("holds", search.policy().estimatesHoldBills())
                .bind("opens", window.opens())
                .bind("closes", window.closes())
                .bind("tolerance", window.toleranceDays())
                .bind("most", search.policy().estimatesInARow())
                .bind("by", search.by())
                .bind("now", search.now())
                .execute();
    }
}
