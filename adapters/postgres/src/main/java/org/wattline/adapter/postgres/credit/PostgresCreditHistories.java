package org.wattline.adapter.postgres.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.credit.CreditHistories;
import org.wattline.domain.credit.CreditFacts;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** What accounts' histories say, in one statement over bills, payments, promises, disconnections and prepaid control. */
public final class PostgresCreditHistories implements CreditHistories {
    private static final String FACTS = """
            with bill as (
                select r.due_on, r.amount_cny, r.amount_cny - r.paid_cny + r.fee_cny - r.fee_paid_cny as open_cny,
                       (select max((p.received_at at time zone 'Asia/Shanghai')::date)
                          from payment_allocation x join payment p on p.no = x.payment_no and p.state = 'SETTLED'
                         where x.bill_no = r.bill_no) as paid_on
                  from receivable r where r.account_no = :account),
            due as (
                select count(*) as all_of_them, count(*) filter (where open_cny = 0 and coalesce(paid_on <= due_on, true)) as in_time
                  from bill where due_on < :day and due_on >= :twoYears),
            late as (
                select coalesce(sum(open_cny), 0) as cny, coalesce(max(:day - due_on), 0) as days
                  from bill where open_cny > 0 and due_on < :day),
            average as (
                select coalesce(round(avg(amount_cny), 2), 0) as cny from bill
                 where amount_cny > 0 and due_on > :year and due_on <= :month),
            promise as (
                select count(*) as broken from collection_hold h
                 where h.account_no = :account and h.kind = 'PROMISE' and h.ended_on is null and h.to_day <= :day and h.to_day >= :twoYears
                   and exists (select from bill b where b.due_on < h.from_day and (b.open_cny > 0 or b.paid_on >= h.to_day))),
            cut as (
                select count(*) as made from disconnection
                 where account_no = :account and state in ('OPENED', 'RECONNECT_REQUESTED', 'CLOSED')
                   and (cut_at at time zone 'Asia/Shanghai')::date between :twoYears and :day)
            select due.all_of_them::int as bills_due, due.in_time::int as bills_on_time, late.cny as arrears_cny, late.days::int as arrears_days,
                   extract(year from age(:day, a.opened_on))::int as years, promise.broken::int as broken, cut.made::int as cuts,
                   coalesce((select greatest(0, extract(year from age(:day, c.from_day)) * 12 + extract(month from age(:day, c.from_day)))
                               from prepaid_control c where c.account_no = a.no and c.ended_on is null), 0)::int as prepaid_months,
                   average.cny as average_cny
              from account a, due, late, average, promise, cut where a.no = :account""";

    private final PostgresUnits units;

    public PostgresCreditHistories(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CreditFacts> of(AccountNo account, LocalDate day) {
        return units.read(h -> h.createQuery(FACTS)
                        .bind("account", account.value())
                        .bind("day", day)
                        .bind("twoYears", day.minusYears(2))
                        .bind("year", day.minusYears(1))
                        .bind("month", day.plusMonths(1))
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> row.facts(day));
    }

    /** As it comes. */
    public record Row(
            int billsDue,
            int billsOnTime,
            BigDecimal arrearsCny,
            int arrearsDays,
            int years,
            int broken,
            int cuts,
            int prepaidMonths,
            BigDecimal averageCny) {
        CreditFacts facts(LocalDate day) {
            return new CreditFacts(
                    day,
                    billsDue,
                    billsOnTime,
                    Money.rounded(arrearsCny),
                    arrearsDays,
                    years,
                    broken,
                    cuts,
                    prepaidMonths,
                    Money.rounded(averageCny));
        }
    }
}
