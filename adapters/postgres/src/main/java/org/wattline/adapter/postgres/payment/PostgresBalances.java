package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** Balances and receivables; one statement reads both, one writes both. */
public final class PostgresBalances implements Balances {
    private final PostgresUnits units;

    public PostgresBalances(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<AccountBalance> find(AccountNo account, Set<BillNo> also) {
        List<Row> rows = units.read(h -> h.createQuery("""
                        select b.account_no, b.customer_id, b.unit_path, b.prepaid_cny, b.version,
                               r.bill_no, r.debtor, r.due_on, r.amount_cny, r.paid_cny, r.fee_cny, r.fee_paid_cny, r.fee_until
                          from account_balance b
                          left join receivable r on r.account_no = b.account_no
                           and (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny or r.bill_no = any(:also))
                         where b.account_no = :account""")
                .bind("account", account.value())
                .bindArray(
                        "also", String.class, also.stream().map(BillNo::value).toList())
                .mapTo(Row.class)
                .list());
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(units.loaded("balance", account, balance(rows)));
    }

    @Override
    public Optional<AccountNo> debtorOf(BillNo bill) {
        return units.read(h -> h.createQuery("select account_no from receivable where bill_no = :bill")
                .bind("bill", bill.value())
                .mapTo(String.class)
                .findOne()
                .map(AccountNo::new));
    }

    @Override
    public AccountBalance add(AccountBalance balance) {
        bind(units.handle().createUpdate("""
                        with fresh as (
                            insert into account_balance (account_no, customer_id, unit_path, prepaid_cny, version)
                            values (:account, :customer, :unit, :prepaid, 1) returning account_no)
                        insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny,
                                                fee_until)
                        select r.*  from fresh, unnest(:bills, :accounts, :debtors, :dues, :amounts, :paid, :fees, :feesPaid, :untils) r
                        """), balance).execute();
        return units.added("balance", balance.account(), balance);
    }

    @Override
    public AccountBalance save(AccountBalance balance) {
        Query statement = units.handle().createQuery("""
                with held as (
                    update account_balance set prepaid_cny = :prepaid, version = version + 1
                     where account_no = :account and version = :version and customer_id = :customer and unit_path = :unit
                    returning account_no),
                written as (
                    insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny,
                                            fee_until)
                    select r.* from held, unnest(:bills, :accounts, :debtors, :dues, :amounts, :paid, :fees, :feesPaid, :untils) r
                    on conflict (bill_no) do update
                       set amount_cny = excluded.amount_cny, paid_cny = excluded.paid_cny, fee_cny = excluded.fee_cny,
                           fee_paid_cny = excluded.fee_paid_cny, fee_until = excluded.fee_until
                     where receivable.account_no = excluded.account_no
                    returning bill_no)
                select (select count(*) from held) as held, (select count(*) from written) as written""");
        Written written = bind(statement, balance)
                .bind("version", balance.version().number())
                .mapTo(Written.class)
                .one();
        AccountBalance stored = units.stored("balance", balance.account(), balance, (int) written.held);
        if (written.written != balance.receivables().size()) throw new AlreadyThere("receivable of another account");
        return stored;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AccountBalance balance) {
        List<Receivable> all = balance.receivables();
        return statement
                .bind("account", balance.account().value())
                .bind("customer", balance.customer().value())
                .bind("unit", balance.unit().path())
                .bind("prepaid", balance.prepaid().yuan())
                .bindArray(
                        "bills",
                        String.class,
                        all.stream().map(r -> r.bill().value()).toList())
                .bindArray(
                        "accounts",
                        String.class,
                        all.stream().map(r -> balance.account().value()).toList())
                .bindArray(
                        "debtors",
                        String.class,
                        all.stream().map(r -> r.debtor().name()).toList())
                .bindArray(
                        "dues",
                        LocalDate.class,
                        all.stream().map(Receivable::dueOn).toList())
                .bindArray(
                        "amounts",
                        BigDecimal.class,
                        all.stream().map(r -> r.amount().yuan()).toList())
                .bindArray(
                        "paid",
                        BigDecimal.class,
                        all.stream().map(r -> r.paid().yuan()).toList())
                .bindArray(
                        "fees",
                        BigDecimal.class,
                        all.stream().map(r -> r.fee().yuan()).toList())
                .bindArray(
                        "feesPaid",
                        BigDecimal.class,
                        all.stream().map(r -> r.feePaid().yuan()).toList())
                .bindArray(
                        "untils",
                        LocalDate.class,
                        all.stream().map(Receivable::feeUntil).toList());
    }

    private static AccountBalance balance(List<Row> rows) {
        Row first = rows.getFirst();
        List<Receivable> receivables = new ArrayList<>();
        for (Row row : rows) row.receivable().ifPresent(receivables::add);
        return new AccountBalance(
                new AccountNo(first.accountNo),
                new CustomerId(first.customerId),
                new UnitPath(first.unitPath),
                Money.rounded(first.prepaidCny),
                receivables,
                new Version(first.version));
    }

    /** How many rows a save wrote. */
    public record Written(long held, long written) {}

    /** A balance with one of its receivables, or with none. */
    public record Row(
            String accountNo,
            UUID customerId,
            String unitPath,
            BigDecimal prepaidCny,
            long version,
            Optional<String> billNo,
            Optional<String> debtor,
            Optional<LocalDate> dueOn,
            Optional<BigDecimal> amountCny,
            Optional<BigDecimal> paidCny,
            Optional<BigDecimal> feeCny,
            Optional<BigDecimal> feePaidCny,
            Optional<LocalDate> feeUntil) {
        Optional<Receivable> receivable() {
            return billNo.map(bill -> new Receivable(
                    new BillNo(bill),
                    DebtorClass.valueOf(debtor.orElseThrow()),
                    dueOn.orElseThrow(),
                    Money.rounded(amountCny.orElseThrow()),
                    Money.rounded(paidCny.orElseThrow()),
                    Money.rounded(feeCny.orElseThrow()),
                    Money.rounded(feePaidCny.orElseThrow()),
                    feeUntil.orElseThrow()));
        }
    }
}
