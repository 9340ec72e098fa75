package org.wattline.adapter.postgres.billing.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.run.RunComparisons;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.quantity.Money;

/** The bills of a run beside those before, by one query over the accounts of its parts. */
public final class PostgresRunComparisons implements RunComparisons {
    private static final int FETCH = 500;
    private static final String COMPARED = """
            with compared as (
              select b.no, b.account_no, b.unit_path, b.category, b.energy_kwh, b.total_cny, l.energy_kwh as last_kwh, l.total_cny as last_cny,
                     b.total_cny - coalesce(l.total_cny, 0) as change
                from bill_run r
                join bill_run_part p on p.run_id = r.id and p.state = 'DONE'
                cross join unnest(p.accounts) a (no)
                join bill b on b.account_no = a.no and b.kind = 'REGULAR' and b.reversed_by is null
                           and b.period_to = r.period_to and b.period_from >= r.period_from and b.calculated_at >= r.started_at
                left join lateral (select energy_kwh, total_cny from bill
                                    where account_no = b.account_no and kind = 'REGULAR' and reversed_by is null
                                      and period_to <= b.period_from
                                    order by period_to desc limit 1) l on true
               where r.id = :run and r.through <> 'REHEARSED'
              union all
              select null, account_no, unit_path, category, energy_kwh, total_cny, last_kwh, last_cny, total_cny - coalesce(last_cny, 0)
                from bill_run_rehearsed where run_id = :run)
            """;
    private static final String KEEP = """
            insert into bill_run_rehearsed (run_id, account_no, unit_path, category, energy_kwh, total_cny, last_kwh, last_cny)
            select :run, u.account_no, u.unit_path, u.category, u.energy_kwh, u.total_cny, l.energy_kwh, l.total_cny
              from unnest(cast(:accounts as text[]), cast(:units as text[]), cast(:categories as text[]), cast(:energies as numeric[]),
                          cast(:totals as numeric[]), cast(:begins as date[]))
                   as u (account_no, unit_path, category, energy_kwh, total_cny, period_from)
              left join lateral (select energy_kwh, total_cny from bill
                                  where account_no = u.account_no and kind = 'REGULAR' and reversed_by is null
                                    and period_to <= u.period_from
                                  order by period_to desc limit 1) l on true
            on conflict do nothing""";
    private static final String ROWS = COMPARED + """
            select * from compared
             where (last_cny is null
                    or (cast(:amount as numeric) is null or abs(change) >= :amount)
                       and (cast(:percent as numeric) is null or abs(change) * 100 >= abs(last_cny) * :percent))
               and (cast(:size as numeric) is null or abs(change) < :size or abs(change) = :size and account_no > :account)
             order by abs(change) desc, account_no""";
    private static final String TOTALS = COMPARED + """
            select unit_path, category, count(*) as bills, count(last_cny) as compared, sum(energy_kwh) as energy_kwh,
                   sum(total_cny) as total_cny, coalesce(sum(last_kwh), 0) as last_kwh, coalesce(sum(last_cny), 0) as last_cny
              from compared group by unit_path, category order by unit_path, category""";

    private final PostgresUnits units;

    public PostgresRunComparisons(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public void keep(BillRunId run, List<Bill> bills) {
        int kept = units.handle()
                .createUpdate(KEEP)
                .bind("run", run.value())
                .bindArray("accounts", String.class, texts(bills, Bill::account))
                .bindArray(
                        "units", String.class, texts(bills, bill -> bill.unit().path()))
                .bindArray(
                        "categories",
                        String.class,
                        texts(bills, bill -> bill.category().name()))
                .bindArray(
                        "energies",
                        String.class,
                        texts(
                                bills,
                                bill -> bill.calculation()
                                        .rated()
                                        .energy()
                                        .kwh()
                                        .toPlainString()))
                .bindArray("totals", String.class, texts(bills, Bill::total))
                .bindArray(
                        "begins",
                        String.class,
                        texts(bills, bill -> bill.period().from()))
                .execute();
        if (kept > bills.size()) throw new IllegalStateException(kept + " of " + bills.size() + " bills kept");
    }

    private static List<String> texts(List<Bill> bills, Function<Bill, Object> what) {
        return bills.stream().map(bill -> what.apply(bill).toString()).toList();
    }

    @Override
    public Page<Row> rows(BillRunId run, Filter filter, Page.Request page) {
        List<Row> rows = units.read(h -> query(h, ROWS + " limit " + (page.limit() + 1), run, filter, page.after())
                .mapTo(ComparedRow.class)
                .map(ComparedRow::row)
                .list());
        return Page.of(rows, page.limit(), row -> row.change().abs() + " " + row.account());
    }

    @Override
    public void each(BillRunId run, Filter filter, Consumer<Row> told) {
        units.read(h -> h.inTransaction(inside -> {
            try (Stream<ComparedRow> rows = query(inside, ROWS, run, filter, Optional.empty())
                    .setFetchSize(FETCH)
                    .mapTo(ComparedRow.class)
                    .stream()) {
                rows.map(ComparedRow::row).forEach(told);
            }
            return run;
        }));
    }

    /** @param after size of the change and account, with a space between */
    private static Query query(Handle h, String sql, BillRunId run, Filter filter, Optional<String> after) {
        Optional<String[]> place = after.map(text -> text.split(" ", 2));
        return h.createQuery(sql)
                .bind("run", run.value())
                .bind("percent", filter.percent())
                .bind("amount", filter.amount().map(Money::yuan))
                .bind("size", place.map(parts -> new BigDecimal(parts[0])))
                .bind("account", place.map(parts -> parts[1]));
    }

    @Override
    public List<Totals> totals(BillRunId run) {
        return units.read(h -> h.createQuery(TOTALS)
                .bind("run", run.value())
                .mapTo(TotalsRow.class)
                .map(TotalsRow::totals)
                .list());
    }
}
