package org.wattline.adapter.memory.connection.signing;

import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.signing.PreparedContract;

/** Contracts of applications before supply begins, in memory. */
public final class MemoryPreparedContracts implements PreparedContracts {
    private final MemoryTable<ApplicationNo, PreparedContract> table;

    public MemoryPreparedContracts(MemoryStore store) {
        table = store.table("prepared-contract", PreparedContract::application);
    }

    @Override
    public Optional<PreparedContract> find(ApplicationNo application) {
        return table.find(application);
    }

    @Override
    public PreparedContract add(PreparedContract contract) {
        return table.add(contract);
    }

    @Override
    public PreparedContract save(PreparedContract contract) {
        return table.save(contract);
    }
}
