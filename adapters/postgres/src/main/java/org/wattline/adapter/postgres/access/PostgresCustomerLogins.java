package org.wattline.adapter.postgres.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;

/** Logins of customers in the tables {@code customer_login} and {@code customer_login_binding}. */
public final class PostgresCustomerLogins implements CustomerLogins, CustomerLoginViews {
    static final String LOGIN = "customer_login.login";

    private static final String SELECT = "select id, login_sealed, unit_path, version from customer_login ";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresCustomerLogins(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<CustomerLogin> find(AccountId id) {
        return loaded(units.read(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id.value())
                .mapTo(LoginRow.class)
                .findOne()
                .map(row -> login(handle, row))));
    }

    @Override
    public Optional<CustomerLogin> withLogin(Login login) {
        List<byte[]> fingerprints = vault.fingerprints(login.value(), LOGIN);
        return loaded(units.read(handle -> handle.createQuery(SELECT + "where login_fingerprint = any(:fingerprints)")
                .bindArray("fingerprints", byte[].class, fingerprints)
                .mapTo(LoginRow.class)
                .findOne()
                .map(row -> login(handle, row))));
    }

    @Override
    public void add(CustomerLogin login) {
        Handle handle = units.handle();
        handle.createUpdate("""
                        insert into customer_login (id, login_sealed, login_fingerprint, unit_path, version)
                        values (:id, :sealed, :fingerprint, :unit, 1)""")
                .bind("id", login.id().value())
                .bind("sealed", vault.seal(login.login().value(), LOGIN))
                .bind("fingerprint", vault.fingerprint(login.login().value(), LOGIN))
                .bind("unit", login.unit().path())
                .execute();
        bindings(handle, login);
        units.added("customer-login", login.id(), login);
    }

    @Override
    public CustomerLogin save(CustomerLogin login) {
        Handle handle = units.handle();
        int rows = handle.createUpdate("""
                        update customer_login set unit_path = :unit, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", login.id().value())
                .bind("unit", login.unit().path())
                .bind("version", login.version().number())
                .execute();
        if (rows > 0) bindings(handle, login);
        return units.stored("customer-login", login.id(), login, rows);
    }

    @Override
    public Page<Row> list(Scope scope, Optional<UUID> customer, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        String bound = customer.isEmpty() ? "" : """
                 and exists (select 1 from customer_login_binding b
                             where b.login_id = id and b.customer_id = :customer and b.released_at is null)""";
        List<LoginRow> oneMore = units.read(h -> h.createQuery(SELECT + """
                        where (:above = '/' or unit_path = :above or starts_with(unit_path, :above || '/'))
                          and id > cast(:after as uuid) %s
                        order by id limit :limit""".formatted(bound))
                .bind("above", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("after", page.after().orElse("00000000-0000-0000-0000-000000000000"))
                .bind("limit", page.limit() + 1)
                .bindMap(customer.<Map<String, ?>>map(id -> Map.of("customer", id))
                        .orElse(Map.of()))
                .mapTo(LoginRow.class)
                .list());
        return Page.of(oneMore, page.limit(), row -> row.id.toString())
                .map(row -> new Row(new AccountId(row.id), row.login(vault), new UnitPath(row.unitPath)));
    }

    /** Rows are added, and released ones marked; none is ever removed. */
    private static void bindings(Handle handle, CustomerLogin login) {
        if (login.bindings().isEmpty()) return;
        PreparedBatch batch = handle.prepareBatch("""
                insert into customer_login_binding (login_id, place, customer_id, role, bound_at, released_at)
                values (:id, :place, :customer, :role, :bound, :released)
                on conflict (login_id, place) do update set released_at = excluded.released_at
                where customer_login_binding.released_at is null and excluded.released_at is not null""");
        for (int i = 0; i < login.bindings().size(); i++) {
            CustomerLogin.Binding each = login.bindings().get(i);
            batch.bind("id", login.id().value())
                    .bind("place", i)
                    .bind("customer", each.customer())
                    .bind("role", each.role().name())
                    .bind("bound", each.boundAt())
                    .bind("released", each.releasedAt())
                    .add();
        }
        batch.execute();
    }

    private Optional<CustomerLogin> loaded(Optional<CustomerLogin> found) {
        return found.map(login -> units.loaded("customer-login", login.id(), login));
    }

    private CustomerLogin login(Handle handle, LoginRow row) {
        List<CustomerLogin.Binding> bindings =
                handle.createQuery("""
                        select customer_id, role, bound_at, released_at from customer_login_binding
                        where login_id = :id order by place""").bind("id", row.id).mapTo(BindingRow.class).stream()
                        .map(BindingRow::binding)
                        .toList();
        return new CustomerLogin(
                new AccountId(row.id),
                row.login(vault),
                new UnitPath(row.unitPath),
                bindings,
                new Version(row.version));
    }

    /** A row of the table {@code customer_login}. */
    public record LoginRow(UUID id, byte[] loginSealed, String unitPath, long version) {
        Login login(Vault vault) {
            return new Login(vault.open(loginSealed, LOGIN));
        }
    }

    /** A row of the table {@code customer_login_binding}. */
    public record BindingRow(UUID customerId, String role, Instant boundAt, Optional<Instant> releasedAt) {
        CustomerLogin.Binding binding() {
            return new CustomerLogin.Binding(customerId, CustomerRole.valueOf(role), boundAt, releasedAt);
        }
    }
}
