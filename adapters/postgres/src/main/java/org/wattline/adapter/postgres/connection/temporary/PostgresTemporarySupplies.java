package org.wattline.adapter.postgres.connection.temporary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.connection.temporary.TemporarySupply.Stage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;

/** Temporary supplies on PostgreSQL. */
public final class PostgresTemporarySupplies implements TemporarySupplies {
    private static final String RESOURCE = "temporary-supply";

    private final PostgresUnits units;

    public PostgresTemporarySupplies(PostgresUnits units) {
        this.units = units;
    }

    /** As the table has it. */
    public record Row(
            String accountNo,
            UUID customerId,
            String unitPath,
            LocalDate fromDay,
            LocalDate untilDay,
            String stage,
            Optional<String> closing,
            Optional<LocalDate> announced,
            Optional<String> stuck,
            long version) {
        TemporarySupply supply() {
            return new TemporarySupply(
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    fromDay,
                    untilDay,
                    switch (stage) {
                        case "RUNNING" -> new Stage.Running();
                        case "CLOSING" -> new Stage.Closing(new ApplicationNo(closing.orElseThrow()));
                        case "OVER" -> new Stage.Over();
                        default -> throw new IllegalStateException("stage of a temporary supply: " + stage);
                    },
                    announced,
                    stuck,
                    new Version(version));
        }
    }

    @Override
    public Optional<TemporarySupply> find(AccountNo account) {
        return units.read(h -> h.createQuery("select * from temporary_supply where account_no = :account")
                        .bind("account", account.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(Row::supply)
                .map(found -> units.loaded(RESOURCE, found.account(), found));
    }

    @Override
    public List<TemporarySupply> due(LocalDate day, Optional<AccountNo> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from temporary_supply
                        where stage = 'RUNNING' and until_day <= :day and (:after::text is null or account_no > :after)
                        order by account_no limit :limit""")
                .bind("day", day)
                .bind("after", after.map(AccountNo::value))
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::supply)
                .list());
    }

    @Override
    public List<TemporarySupply> ending(LocalDate after, LocalDate last, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from temporary_supply
                        where stage = 'RUNNING' and until_day > :after and until_day <= :last
                          and announced is distinct from until_day
                        order by account_no limit :limit""")
                .bind("after", after)
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::supply)
                .list());
    }

    @Override
    public void add(TemporarySupply supply) {
        changing(
                        units.handle()
                                .createUpdate("""
                                        insert into temporary_supply (account_no, customer_id, unit_path, from_day, until_day,
                                          stage, closing, announced, stuck, version)
                                        values (:account, :customer, :unit, :from, :until, :stage, :closing, :announced, :stuck, 1)""")
                                .bind("customer", supply.customer().value())
                                .bind("unit", supply.unit().path())
                                .bind("from", supply.from()),
                        supply)
                .execute();
        units.added(RESOURCE, supply.account(), supply);
    }

    @Override
    public TemporarySupply save(TemporarySupply supply) {
        int rows = changing(
                        units.handle()
                                .createUpdate("""
                                        update temporary_supply set until_day = :until, stage = :stage, closing = :closing,
                                          announced = :announced, stuck = :stuck, version = version + 1
                                        where account_no = :account and version = :version""")
                                .bind("version", supply.version().number()),
                        supply)
                .execute();
        return units.stored(RESOURCE, supply.account(), supply, rows);
    }

    private static <S extends SqlStatement<S>> S changing(S statement, TemporarySupply supply) {
        return statement
                .bind("account", supply.account().value())
                .bind("until", supply.until())
                .bind("stage", supply.stage().label())
                .bind(
                        "closing",
                        supply.stage() instanceof Stage.Closing(ApplicationNo application)
                                ? Optional.of(application.value())
                                : Optional.empty())
                .bind("announced", supply.announced())
                .bind("stuck", supply.stuck());
    }
}
