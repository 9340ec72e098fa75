package org.wattline.adapter.postgres.customer;

import org.wattline.adapter.postgres.connection.PostgresConnections;
import org.wattline.adapter.postgres.customer.duplicate.PostgresCustomerMerges;
import org.wattline.adapter.postgres.customer.duplicate.PostgresCustomerTraits;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.customer.duplicate.CustomerMerges;
import org.wattline.application.customer.duplicate.CustomerTraits;
import org.wattline.application.customer.duplicate.DuplicatesContract;
import org.wattline.application.platform.ReadableVault;

class PostgresDuplicatesTest extends DuplicatesContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected CustomerTraits traits() {
        return new PostgresCustomerTraits(units, new ReadableVault("k1"));
    }

    @Override
    protected CustomerMerges merges() {
        return new PostgresCustomerMerges(units);
    }
}
