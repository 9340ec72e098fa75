package org.wattline.adapter.memory.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.Login;

/** Logins of customers in memory. */
public final class MemoryCustomerLogins implements CustomerLogins, CustomerLoginViews {
    private final MemoryTable<String, CustomerLogin> table;
    private final MemoryRows<String> ids;

    public MemoryCustomerLogins(MemoryStore store) {
        table = store.table("customer-login", login -> login.id().toString());
        ids = store.rows();
    }

    @Override
    public Optional<CustomerLogin> find(AccountId id) {
        return table.find(id.toString());
    }

    @Override
    public Optional<CustomerLogin> withLogin(Login login) {
        return ids.find(login.value()).flatMap(table::find);
    }

    @Override
    public void add(CustomerLogin login) {
        if (ids.find(login.login().value()).isPresent()) throw new AlreadyThere("customer-login " + login.id());
        table.add(login);
        ids.put(login.login().value(), login.id().toString());
    }

    @Override
    public CustomerLogin save(CustomerLogin login) {
        return table.save(login);
    }

    @Override
    public Page<Row> list(Scope scope, Optional<UUID> customer, Page.Request page) {
        List<Row> rows = table.stream()
                .filter(login -> scope.covers(Scope.Owner.of(login.unit())))
                .filter(login -> customer.map(login.customers()::contains).orElse(true))
                .filter(login -> page.after()
                        .map(last -> login.id().toString().compareTo(last) > 0)
                        .orElse(true))
                .map(login -> new Row(login.id(), login.login(), login.unit()))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }
}
