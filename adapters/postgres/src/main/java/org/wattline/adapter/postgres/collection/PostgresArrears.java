package org.wattline.adapter.postgres.collection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.collection.ArrearsViews;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

/** What is overdue, one query for a portion of accounts. */
public final class PostgresArrears implements ArrearsViews {
    private static final String OPEN = """
            from receivable r
            where (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny) and r.due_on < :today
              and not exists (
                select from collection_hold h
                where h.bill_no = r.bill_no and h.from_day <= :today and (h.to_day is null or h.to_day > :today)
                  and (h.ended_on is null or h.ended_on > :today))""";

    private static final String SUMS = """
            select b.account_no, b.customer_id, b.unit_path, late.debtor, late.oldest_due, late.owed_cny, late.bills
            from (
              select r.account_no, (array_agg(r.debtor order by r.due_on, r.bill_no))[1] as debtor, min(r.due_on) as oldest_due,
                sum(r.amount_cny - r.paid_cny + r.fee_cny - r.fee_paid_cny) as owed_cny, count(*) as bills
              %s
                and %s
              group by r.account_no) late
            join account_balance b on b.account_no = late.account_no
            order by b.account_no""";

    private final PostgresUnits units;

    public PostgresArrears(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Arrears> overdue(LocalDate today, Optional<AccountNo> after, int limit) {
        String portion = "r.account_no = any(array(select distinct r.account_no " + OPEN
                + " and r.account_no > :after order by r.account_no limit :limit))";
        return units
                .read(h -> h.createQuery(SUMS.formatted(OPEN, portion))
                        .bind("today", today)
                        .bind("after", after.map(AccountNo::value).orElse(""))
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::arrears)
                .toList();
    }

    @Override
    public List<Arrears> of(Collection<AccountNo> accounts, LocalDate today) {
        if (accounts.isEmpty()) return List.of();
        return units
                .read(h -> h.createQuery(SUMS.formatted(OPEN, "r.account_no = any(:accounts)"))
                        .bind("today", today)
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::arrears)
                .toList();
    }

    /** A row of the sums. */
    public record Row(
            String accountNo,
            UUID customerId,
            String unitPath,
            String debtor,
            LocalDate oldestDue,
            BigDecimal owedCny,
            int bills) {
        Arrears arrears() {
            return new Arrears(
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    DebtorClass.valueOf(debtor),
                    oldestDue,
                    Money.rounded(owedCny),
                    bills);
        }
    }
}
