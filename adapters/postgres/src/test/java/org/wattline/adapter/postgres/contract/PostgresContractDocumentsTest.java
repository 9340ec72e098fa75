package org.wattline.adapter.postgres.contract;

import org.wattline.adapter.postgres.connection.PostgresConnections;
import org.wattline.adapter.postgres.contract.document.PostgresContractDocuments;
import org.wattline.adapter.postgres.contract.document.PostgresContractTemplates;
import org.wattline.adapter.postgres.contract.document.PostgresContractWatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractDocumentsContract;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.contract.document.ContractWatch;
import org.wattline.application.platform.ReadableVault;

class PostgresContractDocumentsTest extends ContractDocumentsContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected ContractTemplates templates() {
        return new PostgresContractTemplates(units, SHIPPED);
    }

    @Override
    protected ContractDocuments documents() {
        return new PostgresContractDocuments(units, new ReadableVault("k1"));
    }

    @Override
    protected ContractWatch watch() {
        return new PostgresContractWatch(units);
    }
}
