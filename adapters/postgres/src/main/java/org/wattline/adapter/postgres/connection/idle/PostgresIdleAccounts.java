package org.wattline.adapter.postgres.connection.idle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.connection.idle.IdleAccounts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.connection.idle.IdleAccount.Stage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** Accounts at which nothing is used, on PostgreSQL. */
public final class PostgresIdleAccounts implements IdleAccounts {
    private static final String RESOURCE = "idle-account";

    private final PostgresUnits units;

    public PostgresIdleAccounts(PostgresUnits units) {
        this.units = units;
    }

    /** As the table has it. */
    public record Row(
            String accountNo,
            UUID customerId,
            String unitPath,
            LocalDate fromDay,
            LocalDate toDay,
            LocalDate foundOn,
            String stage,
            Optional<String> closing,
            Optional<LocalDate> overOn,
            Optional<String> stuck,
            long version) {
        IdleAccount idle() {
            return new IdleAccount(
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    Span.of(fromDay, toDay),
                    foundOn,
                    switch (stage) {
                        case "FOUND" -> new Stage.Found();
                        case "CLOSING" -> new Stage.Closing(new ApplicationNo(closing.orElseThrow()));
                        case "OVER" -> new Stage.Over(overOn.orElseThrow());
                        default -> throw new IllegalStateException("stage of an idle account: " + stage);
                    },
                    stuck,
                    new Version(version));
        }
    }

    @Override
    public Optional<IdleAccount> find(AccountNo account) {
        return among(List.of(account)).stream().findFirst();
    }

    @Override
    public List<IdleAccount> among(Collection<AccountNo> accounts) {
        return units
                .read(h -> h.createQuery(
                                "select * from idle_account where account_no = any(:accounts) order by account_no")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .mapTo(Row.class)
                        .map(Row::idle)
                        .list())
                .stream()
                .map(found -> units.loaded(RESOURCE, found.account(), found))
                .toList();
    }

    @Override
    public List<IdleAccount> due(LocalDate foundBy, Optional<AccountNo> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from idle_account
                        where stage = 'FOUND' and found_on <= :by and (:after::text is null or account_no > :after)
                        order by account_no limit :limit""")
                .bind("by", foundBy)
                .bind("after", after.map(AccountNo::value))
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::idle)
                .list());
    }

    @Override
    public Page<IdleAccount> list(Scope scope, Optional<String> stage, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope,
                                h.createQuery("""
                                select * from idle_account i
                                where (cast(:stage as text) is null or i.stage = :stage)
                                  and (cast(:after as text) is null or i.account_no > :after)
                                  and\s""" + ScopeSql.condition("i") + " order by i.account_no limit :limit"))
                        .bind("stage", stage)
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::idle)
                        .list()),
                page.limit(),
                each -> each.account().value());
    }

    @Override
    public void add(IdleAccount idle) {
        changing(units.handle().createUpdate("""
                        insert into idle_account (account_no, customer_id, unit_path, from_day, to_day, found_on, stage, closing, over_on,
                          stuck, version)
                        values (:account, :customer, :unit, :from, :to, :foundOn, :stage, :closing, :overOn, :stuck, 1)"""), idle)
                .bind("customer", idle.customer().value())
                .bind("unit", idle.unit().path())
                .execute();
        units.added(RESOURCE, idle.account(), idle);
    }

    @Override
    public IdleAccount save(IdleAccount idle) {
        int rows = changing(
                        units.handle()
                                .createUpdate("""
                                update idle_account set from_day = :from, to_day = :to, found_on = :foundOn, stage = :stage,
                                  closing = :closing, over_on = :overOn, stuck = :stuck, version = version + 1
                                where account_no = :account and version = :version""")
                                .bind("version", idle.version().number()),
                        idle)
                .execute();
        return units.stored(RESOURCE, idle.account(), idle, rows);
    }

    private static <S extends SqlStatement<S>> S changing(S statement, IdleAccount idle) {
        return statement
                .bind("account", idle.account().value())
                .bind("from", idle.proved().from())
                .bind("to", idle.proved().end())
                .bind("foundOn", idle.foundOn())
                .bind("stage", idle.stage().label())
                .bind(
                        "closing",
                        idle.stage() instanceof Stage.Closing(ApplicationNo application)
                                ? Optional.of(application.value())
                                : Optional.empty())
                .bind("overOn", idle.stage() instanceof Stage.Over(LocalDate on) ? Optional.of(on) : Optional.empty())
                .bind("stuck", idle.stuck());
    }

    @Override
    public Optional<LocalDate> judgedTo() {
        return units.read(h -> h.createQuery("select judged_to from idle_round order by judged_to desc limit 1")
                .mapTo(LocalDate.class)
                .findOne());
    }

    @Override
    public void judged(LocalDate end, LocalDate on) {
        units.handle()
                .createUpdate("insert into idle_round (judged_to, looked_on) values (:end, :on) on conflict do nothing")
                .bind("end", end)
                .bind("on", on)
                .execute();
    }
}
