package org.wattline.adapter.postgres.payment.deposit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.deposit.DepositId;
import org.wattline.domain.payment.deposit.DepositMovement;
import org.wattline.domain.payment.deposit.SecurityDeposit;

/** Deposits on PostgreSQL; movements are only ever added. */
public final class PostgresDeposits implements Deposits {
    private static final String RESOURCE = "security-deposit";

    private final PostgresUnits units;

    public PostgresDeposits(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<SecurityDeposit> find(DepositId id) {
        return units
                .read(h -> whole(
                        h,
                        h.createQuery("select * from security_deposit where id = :id")
                                .bind("id", id.value())
                                .mapTo(DepositRow.class)
                                .list()))
                .stream()
                .findFirst()
                .map(held -> units.loaded(RESOURCE, id, held));
    }

    @Override
    public Optional<SecurityDeposit> standing(AccountNo account) {
        return units
                .read(h -> whole(
                        h,
                        h.createQuery("select * from security_deposit where account_no = :account and not closed")
                                .bind("account", account.value())
                                .mapTo(DepositRow.class)
                                .list()))
                .stream()
                .findFirst();
    }

    private static List<SecurityDeposit> whole(Handle h, List<DepositRow> rows) {
        if (rows.isEmpty()) return List.of();
        Map<UUID, List<DepositRow.Movement>> movements = h
                .createQuery(
                        "select * from security_deposit_movement where deposit_id = any(:ids) order by deposit_id, place")
                .bindArray("ids", UUID.class, rows.stream().map(DepositRow::id).toList())
                .mapTo(DepositRow.Movement.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(DepositRow.Movement::depositId));
        return rows.stream()
                .map(row -> row.deposit(movements.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public SecurityDeposit add(SecurityDeposit deposit) {
        units.handle()
                .createUpdate("""
                        insert into security_deposit (id, account_no, customer_id, unit_path, demanded_cny, held_cny, due_on, reason,
                          demanded_by, closed, version)
                        values (:id, :account, :customer, :unit, :demanded, 0, :dueOn, :reason, :by, false, 1)""")
                .bind("id", deposit.id().value())
                .bind("account", deposit.account().value())
                .bind("customer", deposit.customer().value())
                .bind("unit", deposit.unit().path())
                .bind("demanded", deposit.demanded().yuan())
                .bind("dueOn", deposit.dueOn())
                .bind("reason", deposit.reason())
                .bind("by", deposit.demandedBy())
                .execute();
        return units.added(RESOURCE, deposit.id(), deposit);
    }

    @Override
    public SecurityDeposit save(SecurityDeposit deposit) {
        int rows = units.handle()
                .createUpdate("""
                        update security_deposit set held_cny = :held, closed = :closed, version = version + 1
                         where id = :id and version = :version""")
                .bind("held", deposit.held().yuan())
                .bind("closed", deposit.closed())
                .bind("id", deposit.id().value())
                .bind("version", deposit.version().number())
                .execute();
        if (rows > 0) deposit.movements().stream().reduce((one, last) -> last).ifPresent(last -> add(deposit, last));
        return units.stored(RESOURCE, deposit.id(), deposit, rows);
    }

    private void add(SecurityDeposit deposit, DepositMovement last) {
        int added = units.handle()
                .createUpdate("""
                        insert into security_deposit_movement (deposit_id, place, kind, amount_cny, interest_cny, day, by_login)
                        values (:id, :place, :kind, :amount, :interest, :day, :by)""")
                .bind("id", deposit.id().value())
                .bind("place", last.place())
                .bind("kind", last.kind().name())
                .bind("amount", last.amount().yuan())
                .bind("interest", last.interest().yuan())
                .bind("day", last.day())
                .bind("by", last.by())
                .execute();
        if (added != 1) throw new IllegalStateException("one movement is added at a time, not " + added);
    }

    @Override
    public Page<SecurityDeposit> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<SecurityDeposit> rows = units.read(h -> whole(
                h,
                ScopeSql.bind(scope, h.createQuery("""
                        select * from security_deposit d
                         where (cast(:account as text) is null or account_no = :account)
                           and (cast(:after as uuid) is null or id < :after)
                           and\s""" + ScopeSql.condition("d") + " order by id desc limit :limit"))
                        .bind("account", account.map(AccountNo::value))
                        .bind("after", page.after().map(UUID::fromString))
                        .bind("limit", page.limit() + 1)
                        .mapTo(DepositRow.class)
                        .list()));
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
