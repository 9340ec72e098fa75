package org.wattline.adapter.postgres.payment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.payment.Balances;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/** Balances and receivables; one statement reads both, one writes both. Their trail is the ledger. */
public final class PostgresBalances implements Balances {
    private static final PlainQuery<Row> FIND = new PlainQuery<>("""
            select b.account_no, b.customer_id, b.unit_path, b.prepaid_cny, b.version,
                   r.bill_no, r.debtor, r.due_on, r.amount_cny, r.paid_cny, r.fee_cny, r.fee_paid_cny, r.fee_until, r.fee_free::text
              from account_balance b
              left join receivable r on r.account_no = b.account_no
               and (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny or r.bill_no = any(?))
             where b.account_no = ?""", Row::of);

    private static final String ADD = """
            with fresh as (
                insert into account_balance (account_no, customer_id, unit_path, prepaid_cny, version)
                values (?, ?, ?, ?, 1) returning account_no)
            insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny, fee_until, fee_free)
            select r.* from fresh, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) r""";

    private static final String SAVE = """
            with held as (
                update account_balance set prepaid_cny = ?, version = version + 1
                 where account_no = ? and version = ? and customer_id = ? and unit_path = ?
                returning account_no),
            written as (
                insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny, fee_until, fee_free)
                select r.* from held, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) r
                on conflict (bill_no) do update
                   set amount_cny = excluded.amount_cny, paid_cny = excluded.paid_cny, fee_cny = excluded.fee_cny,
                       fee_paid_cny = excluded.fee_paid_cny, fee_until = excluded.fee_until,
                       fee_free = excluded.fee_free
                 where receivable.account_no = excluded.account_no
                returning bill_no)
            select case when (select count(*) from held) = 0 then refuse('WL001', ?)
                        when (select count(*) from written) <> ? then refuse('23505', 'receivable of another account') end""";

    private static final PlainQuery<Row> FIND_ALL = new PlainQuery<>("""
            select b.account_no, b.customer_id, b.unit_path, b.prepaid_cny, b.version,
                   r.bill_no, r.debtor, r.due_on, r.amount_cny, r.paid_cny, r.fee_cny, r.fee_paid_cny, r.fee_until, r.fee_free::text
              from account_balance b
              left join receivable r on r.account_no = b.account_no
               and (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny)
             where b.account_no = any(?)
             order by b.account_no""", Row::of);

    private static final PlainQuery<Row> OWING = new PlainQuery<>("""
            select b.account_no, b.customer_id, b.unit_path, b.prepaid_cny, b.version,
                   r.bill_no, r.debtor, r.due_on, r.amount_cny, r.paid_cny, r.fee_cny, r.fee_paid_cny, r.fee_until, r.fee_free::text
              from account_balance b
              join receivable r using (account_no)
             where (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny)
               and b.account_no = any(array(
                   select distinct o.account_no from receivable o
                    where (o.amount_cny <> o.paid_cny or o.fee_cny <> o.fee_paid_cny) and o.account_no > ?
                    order by o.account_no limit ?))
             order by b.account_no""", Row::of);

    /** A statement of its own: what the next one reads is then as the last holder left it. */
    private static final PlainQuery<Boolean> HOLD = new PlainQuery<>(
            "select true from account_balance where account_no = any(?) order by account_no for no key update",
            row -> row.getBoolean(1));

    private final PostgresUnits units;
    private final BalanceSets sets;

    public PostgresBalances(PostgresUnits units) {
        this.units = units;
        this.sets = new BalanceSets(units);
    }

    @Override
    public Optional<AccountBalance> find(AccountNo account, Set<BillNo> also) {
        List<String> bills = also.stream().map(BillNo::value).toList();
        List<Row> rows = units.ask(FIND, PlainQuery.array("text", bills), account.value());
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(balance(rows));
    }

    @Override
    public Map<AccountNo, AccountBalance> findAll(Collection<AccountNo> accounts) {
        List<String> numbers = accounts.stream().map(AccountNo::value).toList();
        return units.ask(HOLD, PlainQuery.array("text", numbers)).isEmpty() ? Map.of() : showAll(accounts);
    }

    @Override
    public Map<AccountNo, AccountBalance> showAll(Collection<AccountNo> accounts) {
        List<String> numbers = accounts.stream().map(AccountNo::value).toList();
        Map<AccountNo, AccountBalance> found = new HashMap<>();
        units.ask(FIND_ALL, PlainQuery.array("text", numbers)).stream()
                .collect(Collectors.groupingBy(Row::accountNo))
                .forEach((account, rows) -> found.put(new AccountNo(account), balance(rows)));
        return found;
    }

    @Override
    public List<AccountBalance> owing(Optional<AccountNo> after, int limit) {
        return units.ask(OWING, after.map(AccountNo::value).orElse(""), limit).stream()
                .collect(Collectors.groupingBy(Row::accountNo, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(PostgresBalances::balance)
                .toList();
    }

    @Override
    public void storeAll(List<AccountBalance> balances) {
        sets.store(balances);
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
        units.write(receivables(
                Write.of(ADD)
                        .with(
                                balance.account().value(),
                                balance.customer().value(),
                                balance.unit().path())
                        .with(balance.prepaid().yuan()),
                balance));
        return balance.at(balance.version().next());
    }

    @Override
    public AccountBalance save(AccountBalance balance) {
        Write write = Write.of(SAVE)
                .with(
                        balance.prepaid().yuan(),
                        balance.account().value(),
                        balance.version().number())
                .with(balance.customer().value(), balance.unit().path());
        units.write(receivables(write, balance)
                .with(PostgresUnits.stale("balance", balance.account(), balance.version()))
                .with(balance.receivables().size()));
        return balance.at(balance.version().next());
    }

    private static Write receivables(Write write, AccountBalance balance) {
        List<Receivable> all = balance.receivables();
        return write.column("text", all, r -> r.bill().value())
                .column("text", all, r -> balance.account().value())
                .column("text", all, r -> r.debtor().name())
                .column("date", all, Receivable::dueOn)
                .column("numeric", all, r -> r.amount().yuan())
                .column("numeric", all, r -> r.paid().yuan())
                .column("numeric", all, r -> r.fee().yuan())
                .column("numeric", all, r -> r.feePaid().yuan())
                .column("date", all, Receivable::feeUntil)
                .column("datemultirange", all, r -> Days.text(r.feeFree()));
    }

    private static AccountBalance balance(List<Row> rows) {
        Row first = rows.getFirst();
        List<Receivable> receivables = new ArrayList<>();
        for (Row row : rows) row.receivable.ifPresent(receivables::add);
        return new AccountBalance(
                new AccountNo(first.accountNo),
                new CustomerId(first.customerId),
                new UnitPath(first.unitPath),
                Money.rounded(first.prepaidCny),
                receivables,
                new Version(first.version));
    }

    /** A balance with one of its receivables, or with none. */
    private record Row(
            String accountNo,
            UUID customerId,
            String unitPath,
            BigDecimal prepaidCny,
            long version,
            Optional<Receivable> receivable) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getBigDecimal(4),
                    row.getLong(5),
                    receivable(row));
        }

        private static Optional<Receivable> receivable(ResultSet row) throws SQLException {
            Optional<String> bill = PlainQuery.text(row, 6);
            if (bill.isEmpty()) return Optional.empty();
            return Optional.of(new Receivable(
                    new BillNo(bill.get()),
                    DebtorClass.valueOf(row.getString(7)),
                    row.getObject(8, LocalDate.class),
                    Money.rounded(row.getBigDecimal(9)),
                    Money.rounded(row.getBigDecimal(10)),
                    Money.rounded(row.getBigDecimal(11)),
                    Money.rounded(row.getBigDecimal(12)),
                    row.getObject(13, LocalDate.class),
                    Days.of(row.getString(14))));
        }
    }
}
