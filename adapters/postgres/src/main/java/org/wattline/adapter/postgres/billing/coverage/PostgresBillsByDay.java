package org.wattline.adapter.postgres.billing.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.coverage.BillsByDay;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.coverage.BilledDays;
import org.wattline.domain.billing.coverage.RunTrouble;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Days on bills and troubles of runs, each of many accounts by one query. */
public final class PostgresBillsByDay implements BillsByDay {
    private static final PlainQuery<Of<BilledDays>> BILLS = new PlainQuery<>(
            """
            select b.account_no, b.no, b.period_from, b.period_to,
                   case when b.state in ('CALCULATED', 'REVIEWED') then coalesce(r.code, b.state) end
              from bill b left join bill_review r on r.bill_no = b.no and r.stage in ('OPEN', 'SECONDED')
             where b.account_no = any(?) and b.kind = 'REGULAR' and b.reversed_by is null and b.period_from < ? and b.period_to > ?
             order by b.period_from, b.no""",
            row -> new Of<>(
                    new AccountNo(row.getString(1)),
                    new BilledDays(
                            new BillNo(row.getString(2)),
                            Span.of(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                            Optional.ofNullable(row.getString(5)))));
    private static final PlainQuery<Of<RunTrouble>> TROUBLES = new PlainQuery<>(
            """
            select p.account_no, r.period_from, r.period_to, p.code
              from bill_run_problem p join bill_run r on r.id = p.run_id
             where p.account_no = any(?) and p.bill_no is null and r.through <> 'REHEARSED' and r.period_from < ? and r.period_to > ?
             order by r.started_at desc, r.id desc""",
            row -> new Of<>(
                    new AccountNo(row.getString(1)),
                    new RunTrouble(
                            Span.of(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                            row.getString(4))));

    private final PostgresUnits units;

    public PostgresBillsByDay(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Map<AccountNo, List<BilledDays>> bills(Collection<AccountNo> accounts, Span days) {
        return asked(BILLS, accounts, days);
    }

    @Override
    public Map<AccountNo, List<RunTrouble>> troubles(Collection<AccountNo> accounts, Span days) {
        return asked(TROUBLES, accounts, days);
    }

    private <T> Map<AccountNo, List<T>> asked(PlainQuery<Of<T>> query, Collection<AccountNo> accounts, Span days) {
        List<String> numbers = accounts.stream().map(AccountNo::value).toList();
        return units.ask(query, PlainQuery.array("text", numbers), days.end(), days.from()).stream()
                .collect(groupingBy(Of::account, mapping(Of::what, toList())));
    }

    private record Of<T>(AccountNo account, T what) {}
}
