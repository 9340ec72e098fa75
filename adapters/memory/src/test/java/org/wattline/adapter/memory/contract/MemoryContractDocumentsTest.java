package org.wattline.adapter.memory.contract;

import org.wattline.adapter.memory.connection.MemoryConnections;
import org.wattline.adapter.memory.contract.document.MemoryContractDocuments;
import org.wattline.adapter.memory.contract.document.MemoryContractTemplates;
import org.wattline.adapter.memory.contract.document.MemoryContractWatch;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractDocumentsContract;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.contract.document.ContractWatch;

class MemoryContractDocumentsTest extends ContractDocumentsContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryStore memory = (MemoryStore) store.work();
    private final ContractTemplates templates = new MemoryContractTemplates(memory, SHIPPED);
    private final ContractDocuments documents = new MemoryContractDocuments(memory, store.contracts());
    private final ContractWatch watch = new MemoryContractWatch(memory, (MemoryContracts) store.contracts(), documents);

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected ContractTemplates templates() {
        return templates;
    }

    @Override
    protected ContractDocuments documents() {
        return documents;
    }

    @Override
    protected ContractWatch watch() {
        return watch;
    }
}
