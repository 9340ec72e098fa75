package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.signing.PostgresPreparedContracts;
import org.wattline.adapter.postgres.contract.document.PostgresContractDocuments;
import org.wattline.adapter.postgres.contract.document.PostgresContractTemplates;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.PreparedContractsContract;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.platform.ReadableVault;

class PostgresPreparedContractsTest extends PreparedContractsContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected PreparedContracts prepared() {
        return new PostgresPreparedContracts(units);
    }

    @Override
    protected ContractTemplates templates() {
        return new PostgresContractTemplates(units, SHIPPED);
    }

    @Override
    protected ContractDocuments documents() {
        return new PostgresContractDocuments(units, new ReadableVault("k1"));
    }
}
