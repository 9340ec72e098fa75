package org.wattline.adapter.memory.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;

/** Accounts of staff in memory. */
public final class MemoryStaffAccounts implements StaffAccounts, StaffAccountViews {
    private final MemoryTable<String, StaffAccount> table;
    private final MemoryRows<String> logins;

    public MemoryStaffAccounts(MemoryStore store) {
        table = store.table("staff-account", account -> account.login().value());
        logins = store.rows();
    }

    @Override
    public Optional<StaffAccount> find(AccountId id) {
        return logins.find(id.toString()).flatMap(table::find);
    }

    @Override
    public Optional<StaffAccount> withLogin(Login login) {
        return table.find(login.value());
    }

    @Override
    public Map<Login, StaffName> names(Set<Login> logins) {
        Map<Login, StaffName> names = new HashMap<>();
        for (Login each : logins) withLogin(each).ifPresent(found -> names.put(each, found.name()));
        return names;
    }

    @Override
    public boolean any() {
        return !table.all().isEmpty();
    }

    @Override
    public void add(StaffAccount account) {
        String id = account.id().toString();
        if (logins.find(id).isPresent()) throw new AlreadyThere("staff-account " + id);
        table.add(account);
        logins.put(id, account.login().value());
    }

    @Override
    public StaffAccount save(StaffAccount account) {
        return table.save(account);
    }

    @Override
    public Page<Row> list(Scope scope, Page.Request page) {
        List<Row> rows = table.stream()
                .filter(account -> scope.covers(Scope.Owner.of(account.unit())))
                .filter(account -> page.after()
                        .map(last -> account.login().value().compareTo(last) > 0)
                        .orElse(true))
                .map(account -> new Row(account.login(), account.name(), account.unit()))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), row -> row.login().value());
    }
}
