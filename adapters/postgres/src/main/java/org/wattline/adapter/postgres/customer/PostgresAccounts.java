package org.wattline.adapter.postgres.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.customer.Accounts;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;

/** Accounts on PostgreSQL. */
public final class PostgresAccounts implements Accounts {
    private static final String RESOURCE = "account";

    private final PostgresUnits units;

    public PostgresAccounts(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Account> find(AccountNo no) {
        return units.read(h -> h.createQuery("select * from account where no = :no")
                        .bind("no", no.value())
                        .mapTo(AccountRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, no, row.account()));
    }

    @Override
    public List<Account> findAll(List<AccountNo> numbers) {
        return units.read(h -> h.createQuery("select * from account where no = any(:numbers) order by no")
                .bindArray(
                        "numbers",
                        String.class,
                        numbers.stream().map(AccountNo::value).toList())
                .mapTo(AccountRow.class)
                .map(row -> units.loaded(RESOURCE, row.no(), row.account()))
                .list());
    }

    @Override
    public Map<AccountNo, LocalDate> closedAmong(List<AccountNo> numbers) {
        return units
                .read(h -> h.createQuery("select * from account where no = any(:numbers) and closed_on is not null")
                        .bindArray(
                                "numbers",
                                String.class,
                                numbers.stream().map(AccountNo::value).toList())
                        .mapTo(AccountRow.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(
                        row -> new AccountNo(row.no()), row -> row.closedOn().orElseThrow()));
    }

    @Override
    public List<Account> closedWithin(Span days) {
        return units.read(
                h -> h.createQuery("select * from account where closed_on >= :from and closed_on < :end order by no")
                        .bind("from", days.from())
                        .bind("end", days.end())
                        .mapTo(AccountRow.class)
                        .map(row -> units.loaded(RESOURCE, row.no(), row.account()))
                        .list());
    }

    @Override
    public List<Account> of(CustomerId customer) {
        return units.read(h -> h.createQuery("select * from account where customer_id = :customer order by no")
                .bind("customer", customer.value())
                .mapTo(AccountRow.class)
                .map(row -> units.loaded(RESOURCE, row.no(), row.account()))
                .list());
    }

    @Override
    public void add(Account account) {
        units.handle()
                .createUpdate("""
                        insert into account (no, customer_id, unit_path, category, opened_on, closed_on, households, former, version)
                        values (:no, :customer, :unit, :category, :opened, :closed, :households, :former, 1)""")
                .bind("no", account.no().value())
                .bind("customer", account.customer().value())
                .bind("unit", account.unit().path())
                .bind("category", account.category().code())
                .bind("opened", account.stage().openedOn())
                .bind("closed", AccountRow.closedOn(account))
                .bindArray("households", String.class, AccountRow.text(account.households()))
                .bindArray("former", String.class, AccountRow.former(account))
                .execute();
        units.added(RESOURCE, account.no(), account);
    }

    @Override
    public void addAll(List<Account> accounts) {
        Copy.into(
                units.handle(),
                "account (no, customer_id, unit_path, category, opened_on, closed_on, households, former, version)",
                rows -> accounts.forEach(each -> rows.add(
                        each.no().value(),
                        each.customer().value(),
                        each.unit().path(),
                        each.category().code(),
                        each.stage().openedOn(),
                        AccountRow.closedOn(each),
                        "{" + String.join(",", AccountRow.text(each.households())) + "}",
                        "{" + String.join(",", AccountRow.former(each)) + "}",
                        each.version().next().number())));
    }

    @Override
    public Account save(Account account) {
        int rows = units.handle()
                .createUpdate("""
                        update account set category = :category, closed_on = :closed, households = :households,
                          former = :former, version = version + 1
                        where no = :no and version = :version""")
                .bind("no", account.no().value())
                .bind("category", account.category().code())
                .bind("closed", AccountRow.closedOn(account))
                .bindArray("households", String.class, AccountRow.text(account.households()))
                .bindArray("former", String.class, AccountRow.former(account))
                .bind("version", account.version().number())
                .execute();
        return units.stored(RESOURCE, account.no(), account, rows);
    }
}
