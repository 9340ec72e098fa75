package org.wattline.adapter.postgres.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Assignment;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** Accounts of staff in the tables {@code staff_account} and {@code staff_assignment}. */
public final class PostgresStaffAccounts implements StaffAccounts, StaffAccountViews {
    static final String NAME = "staff_account.name";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresStaffAccounts(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<StaffAccount> find(AccountId id) {
        return select("id = :key", id.value());
    }

    @Override
    public Optional<StaffAccount> withLogin(Login login) {
        return select("login = :key", login.value());
    }

    @Override
    public Map<Login, StaffName> names(Set<Login> logins) {
        if (logins.isEmpty()) return Map.of();
        return units.read(h -> h
                .createQuery("select login, name_sealed from staff_account where login = any (:logins)")
                .bindArray(
                        "logins",
                        String.class,
                        logins.stream().map(Login::value).toList())
                .mapTo(NameRow.class)
                .stream()
                .collect(Collectors.toMap(row -> new Login(row.login), row -> row.name(vault))));
    }

    @Override
    public boolean any() {
        return units.read(h -> h.createQuery("select exists (select 1 from staff_account)")
                .mapTo(boolean.class)
                .one());
    }

    @Override
    public void add(StaffAccount account) {
        Handle handle = units.handle();
        handle.createUpdate("""
                        insert into staff_account (id, login, name_sealed, unit_path, version)
                        values (:id, :login, :name, :unit, 1)""")
                .bind("id", account.id().value())
                .bind("login", account.login().value())
                .bind("name", vault.seal(account.name().clear(), NAME))
                .bind("unit", account.unit().path())
                .execute();
        assignments(handle, account);
        units.added("staff-account", account.login().value(), account);
    }

    @Override
    public StaffAccount save(StaffAccount account) {
        Handle handle = units.handle();
        int rows = handle.createUpdate("""
                        update staff_account set name_sealed = :name, unit_path = :unit, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", account.id().value())
                .bind("name", vault.seal(account.name().clear(), NAME))
                .bind("unit", account.unit().path())
                .bind("version", account.version().number())
                .execute();
        if (rows > 0) assignments(handle, account);
        return units.stored("staff-account", account.login().value(), account, rows);
    }

    @Override
    public Page<Row> list(Scope scope, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        List<AccountRow> oneMore = units.read(h -> h.createQuery("""
                        select id, login, name_sealed, unit_path, version from staff_account
                        where (:above = '/' or unit_path = :above or starts_with(unit_path, :above || '/'))
                          and login collate "C" > :after
                        order by login collate "C" limit :limit""")
                .bind("above", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("after", page.after().orElse(""))
                .bind("limit", page.limit() + 1)
                .mapTo(AccountRow.class)
                .list());
        return Page.of(oneMore, page.limit(), AccountRow::login)
                .map(row -> new Row(new Login(row.login), row.name(vault), new UnitPath(row.unitPath)));
    }

    /** Rows are added, and withdrawn ones marked; none is ever removed. */
    private static void assignments(Handle handle, StaffAccount account) {
        if (account.assignments().isEmpty()) return;
        PreparedBatch batch = handle.prepareBatch("""
                insert into staff_assignment (account_id, place, position, unit_path, from_day, to_day, recorded_at, withdrawn_at)
                values (:id, :place, :position, :unit, :from, :to, :recorded, :withdrawn)
                on conflict (account_id, place) do update set withdrawn_at = excluded.withdrawn_at
                where staff_assignment.withdrawn_at is null and excluded.withdrawn_at is not null""");
        for (int i = 0; i < account.assignments().size(); i++) {
            Assignment each = account.assignments().get(i);
            batch.bind("id", account.id().value())
                    .bind("place", i)
                    .bind("position", each.position().value())
                    .bind("unit", each.unit().path())
                    .bind("from", each.validity().from())
                    .bind("to", each.validity().to())
                    .bind("recorded", each.recordedAt())
                    .bind("withdrawn", each.withdrawnAt())
                    .add();
        }
        batch.execute();
    }

    private Optional<StaffAccount> select(String which, Object key) {
        return units.read(handle -> handle.createQuery(
                                "select id, login, name_sealed, unit_path, version from staff_account where " + which)
                        .bindMap(Map.of("key", key))
                        .mapTo(AccountRow.class)
                        .findOne()
                        .map(row -> account(handle, row)))
                .map(account -> units.loaded("staff-account", account.login().value(), account));
    }

    private StaffAccount account(Handle handle, AccountRow row) {
        List<Assignment> assignments = handle.createQuery("""
                        select position, unit_path, from_day, to_day, recorded_at, withdrawn_at from staff_assignment
                        where account_id = :id order by place""").bind("id", row.id).mapTo(AssignmentRow.class).stream()
                .map(AssignmentRow::assignment)
                .toList();
        return new StaffAccount(
                new AccountId(row.id),
                new Login(row.login),
                row.name(vault),
                new UnitPath(row.unitPath),
                assignments,
                new Version(row.version));
    }

    /** What somebody is called. */
    public record NameRow(String login, byte[] nameSealed) {
        StaffName name(Vault vault) {
            return new StaffName(vault.open(nameSealed, NAME));
        }
    }

    /** A row of the table {@code staff_account}. */
    public record AccountRow(UUID id, String login, byte[] nameSealed, String unitPath, long version) {
        StaffName name(Vault vault) {
            return new StaffName(vault.open(nameSealed, NAME));
        }
    }

    /** A row of the table {@code staff_assignment}. */
    public record AssignmentRow(
            String position,
            String unitPath,
            LocalDate fromDay,
            Optional<LocalDate> toDay,
            Instant recordedAt,
            Optional<Instant> withdrawnAt) {
        Assignment assignment() {
            return new Assignment(
                    new PositionCode(position),
                    new UnitPath(unitPath),
                    new Span(fromDay, toDay),
                    recordedAt,
                    withdrawnAt);
        }
    }
}
