package org.wattline.adapter.postgres.payment.ledger;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.billing.PostgresBillViews;
import org.wattline.adapter.postgres.billing.PostgresBills;
import org.wattline.adapter.postgres.contract.PostgresContracts;
import org.wattline.adapter.postgres.customer.PostgresAccounts;
import org.wattline.adapter.postgres.customer.PostgresCustomers;
import org.wattline.adapter.postgres.metering.PostgresMeteringPoints;
import org.wattline.adapter.postgres.metering.PostgresPointArrangements;
import org.wattline.adapter.postgres.metering.PostgresReadings;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.premises.PostgresPremises;
import org.wattline.application.billing.BillStore;
import org.wattline.application.payment.ledger.UnbilledUsesContract;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.Vault;

class PostgresUnbilledUsesTest extends UnbilledUsesContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final Stock stock = stock(postgres.units(), new ReadableVault("k1"));

    private Stock stock(PostgresUnits units, Vault vault) {
        return new Stock(
                new PostgresCustomers(units, vault),
                new PostgresPremises(units, vault),
                new PostgresAccounts(units),
                new PostgresContracts(units),
                new PostgresMeteringPoints(units),
                new PostgresReadings(units),
                new PostgresPointArrangements(units),
                new BillStore(new PostgresBills(units), new PostgresBillViews(units), postgres.ports()),
                new PostgresUnbilledUses(units));
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected Stock stock() {
        return stock;
    }
}
