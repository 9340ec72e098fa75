package org.wattline.adapter.postgres.payment.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

/** Reports of the books by SQL. */
public final class PostgresLedgerReports implements LedgerReports {
    private final PostgresUnits units;

    public PostgresLedgerReports(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Aged> ageing(Scope scope, LocalDate day) {
        return units.read(h -> ScopeSql.bind(scope, h.createQuery("""
                        select age, debtor, count(*)::int as bills, sum(open) as open_cny
                          from (select case when :day - r.due_on <= 0 then 'NOT_DUE' when :day - r.due_on <= 30 then 'TO_30'
                                            when :day - r.due_on <= 60 then 'TO_60' when :day - r.due_on <= 90 then 'TO_90'
                                            when :day - r.due_on <= 365 then 'TO_365' else 'OLDER' end as age, r.debtor, o.open
                                  from (select p.bill_no, sum(p.amount_cny) as open
                                          from ledger_entry e
                                          join account_balance b using (account_no)
                                          join ledger_posting p using (account_no, cause, document)
                                         where e.day <= :day and p.kind = 'RECEIVABLE' and\s""" + ScopeSql.condition("b") + """
                                         group by 1 having sum(p.amount_cny) <> 0) o
                                  join receivable r on r.bill_no = o.bill_no) aged
                         group by 1, 2
                         order by array_position(array['NOT_DUE', 'TO_30', 'TO_60', 'TO_90', 'TO_365', 'OLDER'], age), debtor"""))
                .bind("day", day)
                .mapTo(AgedRow.class)
                .map(AgedRow::aged)
                .list());
    }

    @Override
    public List<Earned> revenue(Scope scope, Span days) {
        return units.read(h -> ScopeSql.bind(scope, h.createQuery("""
                        select b.unit_path, case when p.kind = 'REVENUE' then p.owner else 'LATE_FEES' end as component,
                               r.debtor, -sum(p.amount_cny) as amount_cny
                          from ledger_entry e
                          join account_balance b using (account_no)
                          join ledger_posting p using (account_no, cause, document)
                          join receivable r on r.bill_no = coalesce(p.bill_no, e.document)
                         where e.day >= :from and e.day < :to and p.kind in ('REVENUE', 'LATE_FEES') and\s""" + ScopeSql.condition("b") + """
                         group by 1, 2, 3 having sum(p.amount_cny) <> 0 order by 1, 2, 3"""))
                .bind("from", days.from())
                .bind("to", days.end())
                .mapTo(EarnedRow.class)
                .map(EarnedRow::earned)
                .list());
    }

    @Override
    public List<Taken> takings(Scope scope, Span days) {
        return units.read(h -> ScopeSql.bind(scope, h.createQuery("""
                        select b.unit_path, e.day, p.owner as channel, count(*) filter (where p.amount_cny > 0)::int as payments,
                               coalesce(sum(p.amount_cny) filter (where p.amount_cny > 0), 0) as taken_cny,
                               coalesce(-sum(p.amount_cny) filter (where p.amount_cny < 0), 0) as returned_cny
                          from ledger_entry e
                          join account_balance b using (account_no)
                          join ledger_posting p using (account_no, cause, document)
                         where e.day >= :from and e.day < :to and p.kind = 'CLEARING'
                           and e.cause in ('PAYMENT', 'PAYMENT_REVERSED', 'DEPOSIT_TAKEN', 'REFUND_PAID') and\s""" + ScopeSql.condition("b") + """
                         group by 1, 2, 3 order by 1, 2, 3"""))
                .bind("from", days.from())
                .bind("to", days.end())
                .mapTo(TakenRow.class)
                .map(TakenRow::taken)
                .list());
    }

    @Override
    public List<TakenAt> takingsAtCounters(Scope scope, Optional<UnitPath> counters, Span days) {
        if (scope.customers().isPresent()) return List.of();
        return units.read(h -> h.createQuery("""
                        select e.counter_unit, b.unit_path, e.day, count(*) filter (where p.amount_cny > 0)::int as payments,
                               coalesce(sum(p.amount_cny) filter (where p.amount_cny > 0), 0) as taken_cny,
                               coalesce(-sum(p.amount_cny) filter (where p.amount_cny < 0), 0) as returned_cny
                          from ledger_entry e
                          join account_balance b using (account_no)
                          join ledger_posting p using (account_no, cause, document)
                         where e.day >= :from and e.day < :to and p.kind = 'CLEARING' and p.owner = 'COUNTER' and e.counter_unit is not null
                           and e.cause in ('PAYMENT', 'PAYMENT_REVERSED', 'DEPOSIT_TAKEN', 'REFUND_PAID')
                           and (:unit = '/' or e.counter_unit = :unit or starts_with(e.counter_unit, :unit || '/'))
                           and (:asked = '/' or e.counter_unit = :asked or starts_with(e.counter_unit, :asked || '/'))
                         group by 1, 2, 3 order by 1, 2, 3""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("asked", counters.map(UnitPath::path).orElse("/"))
                .bind("from", days.from())
                .bind("to", days.end())
                .mapTo(TakenAtRow.class)
                .map(TakenAtRow::taken)
                .list());
    }

    /** A line of what was taken at counters. */
    public record TakenAtRow(
            String counterUnit,
            String unitPath,
            LocalDate day,
            int payments,
            BigDecimal takenCny,
            BigDecimal returnedCny) {
        TakenAt taken() {
            return new TakenAt(
                    new UnitPath(counterUnit),
                    new UnitPath(unitPath),
                    day,
                    payments,
                    Money.rounded(takenCny),
                    Money.rounded(returnedCny));
        }
    }

    /** A line of what was taken. */
    public record TakenRow(
            String unitPath, LocalDate day, String channel, int payments, BigDecimal takenCny, BigDecimal returnedCny) {
        Taken taken() {
            return new Taken(
                    new UnitPath(unitPath),
                    day,
                    Channel.valueOf(channel),
                    payments,
                    Money.rounded(takenCny),
                    Money.rounded(returnedCny));
        }
    }

    /** A line of the ageing. */
    public record AgedRow(String age, String debtor, int bills, BigDecimal openCny) {
        Aged aged() {
            return new Aged(Age.valueOf(age), DebtorClass.valueOf(debtor), bills, Money.rounded(openCny));
        }
    }

    /** A line of what was earned. */
    public record EarnedRow(String unitPath, String component, String debtor, BigDecimal amountCny) {
        Earned earned() {
            return new Earned(new UnitPath(unitPath), component, DebtorClass.valueOf(debtor), Money.rounded(amountCny));
        }
    }
}
