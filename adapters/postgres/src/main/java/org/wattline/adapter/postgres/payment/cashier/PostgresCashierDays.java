package org.wattline.adapter.postgres.payment.cashier;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.cashier.CashierDay;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.quantity.Money;

/**
 * Days of cashiers. That a day is open is remembered for a few seconds, so that payments cost no question more; what was closed meanwhile the insert of the
 * payment refuses ({@code cashier_takes}).
 */
public final class PostgresCashierDays implements CashierDays {
    private static final String RESOURCE = "cashier-day";
    private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 10_000;

    /** Who booked a payment first, took it back, paid a refund out, or took security; numbered payments are no cash. */
    private static final String CASH = """
            select coalesce(sum(p.amount_cny), 0)
              from ledger_entry e
              join ledger_posting p
                on p.account_no = e.account_no and p.cause = e.cause and p.document = e.document and p.kind = 'CLEARING' and p.owner = 'COUNTER'
              left join payment m on e.cause in ('PAYMENT', 'PAYMENT_REVERSED') and m.no = e.document
             where e.day = :day and e.cause in ('PAYMENT', 'PAYMENT_REVERSED', 'REFUND_PAID', 'DEPOSIT_TAKEN') and m.reference is null
               and :login = case when e.cause = 'DEPOSIT_TAKEN' then
                            (select d.by_login from security_deposit_movement d where d.deposit_id || '/' || d.place = e.document)
                       else (select t.login from trail t
                              where t.id = e.document
                                and t.resource = case e.cause when 'REFUND_PAID' then 'refund' else 'payment' end
                                and starts_with(t.command, case e.cause when 'PAYMENT_REVERSED' then 'payment.reverse-payment'
                                                                        when 'REFUND_PAID' then 'payment.confirm-refund' else '' end)
                              order by t.place limit 1) end""";

    private final PostgresUnits units;
    private final Map<CashierDayId, Long> open = new ConcurrentHashMap<>();

    public PostgresCashierDays(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CashierDay> find(CashierDayId id) {
        return units.read(h -> h.createQuery("select * from cashier_day where login = :login and day = :day")
                        .bind("login", id.login())
                        .bind("day", id.day())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.held()));
    }

    @Override
    public Optional<CashierDay> hold(CashierDayId id) {
        units.handle().execute("select pg_advisory_xact_lock(hashtextextended(?, 4714))", id.login());
        return find(id);
    }

    @Override
    public boolean closed(CashierDayId id) {
        long now = System.nanoTime();
        Optional<Long> asked = Optional.ofNullable(open.get(id));
        if (asked.filter(at -> now - at < REMEMBERED).isPresent()) return false;
        boolean closed = find(id).filter(CashierDay::closed).isPresent();
        if (closed) open.remove(id);
        else remember(id, now);
        return closed;
    }

    @Override
    public boolean takes(CashierDayId id) {
        units.handle().execute("select pg_advisory_xact_lock_shared(hashtextextended(?, 4714))", id.login());
        return find(id).filter(CashierDay::closed).isEmpty();
    }

    private void remember(CashierDayId id, long now) {
        if (open.size() >= MOST) open.clear();
        open.put(id, now);
    }

    @Override
    public Money cash(CashierDayId id) {
        return units.read(h -> h.createQuery(CASH)
                .bind("day", id.day())
                .bind("login", id.login())
                .mapTo(BigDecimal.class)
                .map(Money::rounded)
                .one());
    }

    @Override
    public Page<CashierDay> list(Scope scope, Optional<CashierDay.State> state, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from cashier_day
                                 where (:unit = '/' or unit_path = :unit or unit_path like :below)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:after as text) is null or day::text || '.' || login < :after)
                                 order by day desc, login desc limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("below", scope.unit().map(UnitPath::path).orElse("") + "/%")
                        .bind("state", state.map(CashierDay.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::held)
                        .list()),
                page.limit(),
                each -> each.id().toString());
    }

    @Override
    public CashierDay add(CashierDay day) {
        open.remove(day.id());
        bound(units.handle().createUpdate("""
                        insert into cashier_day (login, day, unit_path, expected_cny, counted_cny, reason, state, decided_by, why, at, version)
                        values (:login, :day, :unit, :expected, :counted, :reason, :state, :by, :why, :at, 1)"""), day).execute();
        return units.added(RESOURCE, day.id(), day);
    }

    @Override
    public CashierDay save(CashierDay day) {
        open.remove(day.id());
        int rows = bound(units.handle().createUpdate("""
                        update cashier_day set unit_path = :unit, expected_cny = :expected, counted_cny = :counted, reason = :reason, state = :state,
                               decided_by = :by, why = :why, at = :at, version = version + 1
                         where login = :login and day = :day and version = :version"""), day)
                .bind("version", day.version().number())
                .execute();
        return units.stored(RESOURCE, day.id(), day, rows);
    }

    private static Update bound(Update update, CashierDay day) {
        Stored stored = Stored.of(day.stage());
        return update.bind("login", day.id().login())
                .bind("day", day.id().day())
                .bind("unit", day.unit().path())
                .bind("expected", day.expected().yuan())
                .bind("counted", day.counted().yuan())
                .bind("reason", day.reason())
                .bind("state", day.state().name())
                .bind("by", stored.by)
                .bind("why", stored.why)
                .bind("at", stored.at);
    }

    /** A stage as it is stored. */
    private record Stored(Optional<String> by, Optional<String> why, Instant at) {
        static Stored of(CashierDay.Stage stage) {
            return switch (stage) {
                case CashierDay.Waiting(Instant at) -> new Stored(Optional.empty(), Optional.empty(), at);
                case CashierDay.Rejected(String by, String why, Instant at) ->
                    new Stored(Optional.of(by), Optional.of(why), at);
                case CashierDay.Closed(String by, Instant at) -> new Stored(Optional.of(by), Optional.empty(), at);
            };
        }
    }

    /** Its columns. */
    public record Row(
            String login,
            LocalDate day,
            String unitPath,
            BigDecimal expectedCny,
            BigDecimal countedCny,
            String reason,
            String state,
            Optional<String> decidedBy,
            Optional<String> why,
            Instant at,
            long version) {
        CashierDay held() {
            return new CashierDay(
                    new CashierDayId(login, day),
                    new UnitPath(unitPath),
                    Money.rounded(expectedCny),
                    Money.rounded(countedCny),
                    reason,
                    stage(),
                    new Version(version));
        }

        private CashierDay.Stage stage() {
            return switch (CashierDay.State.valueOf(state)) {
                case WAITING -> new CashierDay.Waiting(at);
                case REJECTED -> new CashierDay.Rejected(decidedBy.orElseThrow(), why.orElseThrow(), at);
                case CLOSED -> new CashierDay.Closed(decidedBy.orElseThrow(), at);
            };
        }
    }
}
