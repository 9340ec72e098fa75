package org.wattline.bench.faults;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.wattline.adapter.postgres.payment.PostgresLedgerViews;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.SystemBusinessClock;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Database;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** What a database has in its books, and what must hold of it whatever happened. */
record Books(Database database) {
    /** All of a bill but its number, what was paid of it, and instants. */
    private static final String BILLS = """
            select concat_ws(' ', b.account_no, b.kind, b.period_from, b.period_to, b.month, b.total_cny, b.energy_kwh, b.counter_after_kwh,
                     case when b.state in ('PARTLY_PAID', 'PAID') then 'ISSUED' else b.state end, b.due_on - b.issued_on, b.quality, b.warnings,
                     (select string_agg(concat_ws(' ', l.code, l.period, l.tier, l.span_from, l.span_to, l.quantity, l.quantity_unit, l.price,
                               l.amount_cny, l.provision_id, l.provision_version, l.readings), ' | ' order by l.line)
                        from bill_line l where l.bill_no = b.no))
              from bill b""";

    private static final String REVENUE = """
            select concat_ws(' ', account_no, cause, kind, owner, sum(amount_cny)) from ledger_posting
             where kind not in ('RECEIVABLE', 'PREPAID', 'CLEARING') group by account_no, cause, kind, owner""";

    private static final String OWED = """
            select account_no || ' ' || sum(amount_cny) from ledger_posting where kind in ('RECEIVABLE', 'PREPAID') group by account_no""";

    private static final String OUT_OF_BALANCE = """
            select concat_ws(' ', account_no, cause, document) from ledger_entry e
             where postings <> (select count(*) from ledger_posting p where (p.account_no, p.cause, p.document) = (e.account_no, e.cause, e.document))
                or 0 <> (select sum(amount_cny) from ledger_posting p where (p.account_no, p.cause, p.document) = (e.account_no, e.cause, e.document))""";

    private static final String BILLED_TWICE = """
            select a.no || ' ' || b.no from bill a join bill b on b.account_no = a.account_no and b.no > a.no
               and a.period_from < b.period_to and b.period_from < a.period_to
             where a.kind = 'REGULAR' and b.kind = 'REGULAR' and a.reversed_by is null and b.reversed_by is null""";

    /** Every event of these kinds is there once for what it tells of. */
    private static final String TOLD = """
            (select 'issued ' || no from bill where state <> 'CALCULATED' and state <> 'REVIEWED' and kind = 'REGULAR'
             union all select 'settled ' || no from payment where state <> 'RECEIVED')
            except all
            select case type when 'billing.bill-issued' then 'issued ' else 'settled ' end || subject from event
             where type in ('billing.bill-issued', 'payment.payment-settled')""";

    private static final String TOLD_TWICE = """
            select type || ' ' || subject from event where type in ('billing.bill-issued', 'payment.payment-settled')
             group by type, subject having count(*) > 1""";

    List<String> bills() throws SQLException {
        return Postgres.texts(database, BILLS);
    }

    /** Bills that were calculated and undone: numbers are given once, and those of undone units are lost; so are a few of each server that stops. */
    long undone() throws SQLException {
        return Long.parseLong(
                Postgres.texts(database, "select (select last_value from number_bill) - (select count(*) from bill)")
                        .getFirst());
    }

    /** Whatever happened: entries sum to zero, balances are what the entries say, both sides are equal, no day is billed twice, every fact is told once. */
    void inOrder() throws SQLException {
        none("entries out of balance", Postgres.texts(database, OUT_OF_BALANCE));
        none("days billed twice", Postgres.texts(database, BILLED_TWICE));
        none("facts without an event", Postgres.texts(database, TOLD));
        none("facts that were told twice", Postgres.texts(database, TOLD_TWICE));
        try (var opened = org.wattline.adapter.postgres.platform.Database.open(
                new org.wattline.adapter.postgres.platform.Database.Address(
                        database.url(), database.user(), database.password()),
                2)) {
            SystemBusinessClock clock = new SystemBusinessClock(java.time.InstantSource.system());
            LedgerViews views = new PostgresLedgerViews(new PostgresUnits(opened, clock, UUID::randomUUID));
            none("accounts that the ledger does not explain", views.discrepancies());
            List<LedgerViews.TrialLine> trial = views.trialBalance(Scope.EVERYTHING, Zone.day(clock.now()));
            Money debit = Money.sum(trial, LedgerViews.TrialLine::debit);
            Money credit = Money.sum(trial, LedgerViews.TrialLine::credit);
            if (!debit.equals(credit)) throw new CannotMeasure("debits of " + debit + " and credits of " + credit);
        }
    }

    /** The same bills and earnings as in books that nobody disturbed; accounts owe less by what they paid, and nothing else. */
    void like(Books calm, Map<String, Payments.Payment> paid) throws SQLException {
        same("bills", calm.bills(), bills());
        same("sums of earnings", Postgres.texts(calm.database, REVENUE), Postgres.texts(database, REVENUE));
        Map<String, BigDecimal> expected = calm.owed();
        for (Payments.Payment payment : paid.values())
            expected.merge(payment.account(), payment.amount().yuan().negate(), BigDecimal::add);
        same("debts", lines(expected), lines(owed()));
        same(
                "payments",
                paid.values().stream()
                        .map(payment -> payment.reference() + " " + payment.account() + " "
                                + payment.amount().yuan())
                        .toList(),
                Postgres.texts(database, "select concat_ws(' ', reference, account_no, amount_cny) from payment"));
    }

    private Map<String, BigDecimal> owed() throws SQLException {
        Map<String, BigDecimal> owed = new HashMap<>();
        for (String row : Postgres.texts(database, OWED)) {
            String[] parts = row.split(" ", 2);
            owed.put(parts[0], new BigDecimal(parts[1]));
        }
        return owed;
    }

    private static List<String> lines(Map<String, BigDecimal> owed) {
        return owed.entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    /** What there is, in words for the page. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : List.of("bill", "bill_line", "payment", "ledger_entry", "event"))
            counts.put(
                    table,
                    Long.valueOf(Postgres.texts(database, "select count(*) from " + table)
                            .getFirst()));
        return counts;
    }

    static void none(String what, List<?> found) {
        if (!found.isEmpty())
            throw new CannotMeasure("%d %s, the first: %s".formatted(found.size(), what, found.getFirst()));
    }

    private static void same(String what, List<String> expected, List<String> found) {
        TreeSet<String> wanted = new TreeSet<>(expected);
        TreeSet<String> there = new TreeSet<>(found);
        none(
                what + " are there twice",
                there.size() == found.size() ? List.of() : List.of(found.size() - there.size()));
        TreeSet<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        none(what + " are missing", List.copyOf(missing));
        there.removeAll(wanted);
        none(what + " are too many", List.copyOf(there));
    }
}
