package org.wattline.adapter.memory.access;

import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.access.Credentials;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.credential.Credential;

/** Credentials in memory. */
public final class MemoryCredentials implements Credentials {
    private final MemoryTable<String, Credential> table;
    private final MemoryRows<String> ids;

    public MemoryCredentials(MemoryStore store) {
        table = store.table("credential", credential -> credential.id().toString());
        ids = store.rows();
    }

    @Override
    public Optional<Credential> find(AccountId id) {
        return table.find(id.toString());
    }

    @Override
    public Optional<Credential> withLogin(Login login) {
        return ids.find(login.value()).flatMap(table::find);
    }

    @Override
    public void add(Credential credential) {
        if (ids.find(credential.login().value()).isPresent()) throw new AlreadyThere("credential " + credential.id());
        table.add(credential);
        ids.put(credential.login().value(), credential.id().toString());
    }

    @Override
    public Credential save(Credential credential) {
        return table.save(credential);
    }
}
