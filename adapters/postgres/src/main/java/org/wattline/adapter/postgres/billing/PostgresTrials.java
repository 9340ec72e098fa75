package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.NewestFirst;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.trial.Trials;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** What-if runs on PostgreSQL. */
public final class PostgresTrials implements Trials {
    private static final String RESOURCE = "what-if-run";

    private final PostgresUnits units;

    public PostgresTrials(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Trial> find(TrialId id) {
        return units.read(h -> h.createQuery("select * from what_if_run where id = :id")
                        .bind("id", id.value())
                        .mapTo(TrialRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.trial()));
    }

    @Override
    public void add(Trial trial) {
        units.handle()
                .createUpdate("""
                        insert into what_if_run (id, tariff_id, version_name, instead, unit_path, accounts, from_month, through_month,
                          started_at, version)
                        values (:id, :tariff, :name, :instead, :unit, :accounts, :from, :through, :at, 1)""")
                .bind("id", trial.id().value())
                .bind("tariff", trial.tried().tariff().value())
                .bind("name", trial.tried().version())
                .bind("instead", trial.instead().value())
                .bind("unit", trial.unit().path())
                .bindArray(
                        "accounts",
                        String.class,
                        trial.accounts().stream().map(AccountNo::value).toList())
                .bind("from", trial.from().atDay(1))
                .bind("through", trial.through().atDay(1))
                .bind("at", trial.startedAt())
                .execute();
        units.added(RESOURCE, trial.id(), trial);
    }

    @Override
    public Trial save(Trial trial) {
        Optional<Tally> tally = trial.tally();
        int rows = units.handle()
                .createUpdate("""
                        update what_if_run set ended_at = :at, rated = :rated, before_cny = :before, after_cny = :after,
                          winners = :winners, losers = :losers, buckets = :buckets, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", trial.id().value())
                .bind("version", trial.version().number())
                .bind("at", trial.endedAt())
                .bind("rated", tally.map(Tally::accounts).orElse(0L))
                .bind("before", tally.map(Tally::before).orElse(Money.ZERO).yuan())
                .bind("after", tally.map(Tally::after).orElse(Money.ZERO).yuan())
                .bind("winners", tally.map(Tally::winners).orElse(0L))
                .bind("losers", tally.map(Tally::losers).orElse(0L))
                .bindArray("buckets", Long.class, tally.map(Tally::buckets).orElse(List.of()))
                .execute();
        return units.stored(RESOURCE, trial.id(), trial, rows);
    }

    @Override
    public Page<Trial> list(Scope scope, Page.Request page) {
        return NewestFirst.page(units, "what_if_run", TrialRow.class, TrialRow::trial, Trial::id, scope, page);
    }

    @Override
    public void keep(TrialId id, List<AccountChange> changes) {
        if (changes.isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into what_if_change (run_id, account_no, before_cny, after_cny, months) values (?, ?, ?, ?, ?)
                on conflict (run_id, account_no) do update
                  set before_cny = excluded.before_cny, after_cny = excluded.after_cny, months = excluded.months""");
        for (AccountChange change : changes)
            batch.add(
                    id.value(),
                    change.account().value(),
                    change.before().yuan(),
                    change.after().yuan(),
                    change.months());
        batch.execute();
    }

    @Override
    public Page<AccountChange> changes(TrialId id, Page.Request page) {
        List<AccountChange> rows = units.read(h -> h.createQuery("""
                        select * from what_if_change where run_id = :id and (cast(:after as text) is null or account_no > :after)
                        order by account_no limit :limit""")
                .bind("id", id.value())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(ChangeRow.class)
                .map(ChangeRow::change)
                .list());
        return Page.of(rows, page.limit(), change -> change.account().value());
    }

    @Override
    public List<AccountChange> extremes(TrialId id, boolean dearer, int most) {
        String sql = dearer
                ? "and after_cny > before_cny order by after_cny - before_cny desc"
                : "and after_cny < before_cny order by after_cny - before_cny";
        return units.read(h -> h.createQuery(
                        "select * from what_if_change where run_id = :id " + sql + ", account_no limit :most")
                .bind("id", id.value())
                .bind("most", most)
                .mapTo(ChangeRow.class)
                .map(ChangeRow::change)
                .list());
    }

    /** A row of {@code what_if_change}. */
    public record ChangeRow(String accountNo, BigDecimal beforeCny, BigDecimal afterCny, int months) {
        AccountChange change() {
            return new AccountChange(
                    new AccountNo(accountNo), Money.rounded(beforeCny), Money.rounded(afterCny), months);
        }
    }
}
