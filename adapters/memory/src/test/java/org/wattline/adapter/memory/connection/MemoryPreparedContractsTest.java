package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.signing.MemoryPreparedContracts;
import org.wattline.adapter.memory.contract.document.MemoryContractDocuments;
import org.wattline.adapter.memory.contract.document.MemoryContractTemplates;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.PreparedContractsContract;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractTemplates;

class MemoryPreparedContractsTest extends PreparedContractsContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryStore memory = (MemoryStore) store.work();
    private final PreparedContracts prepared = new MemoryPreparedContracts(memory);
    private final ContractTemplates templates = new MemoryContractTemplates(memory, SHIPPED);
    private final ContractDocuments documents = new MemoryContractDocuments(memory, store.contracts());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected PreparedContracts prepared() {
        return prepared;
    }

    @Override
    protected ContractTemplates templates() {
        return templates;
    }

    @Override
    protected ContractDocuments documents() {
        return documents;
    }
}
