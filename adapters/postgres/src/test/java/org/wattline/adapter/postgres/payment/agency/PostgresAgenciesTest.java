package org.wattline.adapter.postgres.payment.agency;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.postgres.payment.PostgresPaymentViews;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresBreaks;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresChannelStatements;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresReconciliationViews;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.agency.Agencies;
import org.wattline.application.payment.agency.AgenciesContract;
import org.wattline.application.payment.agency.AgencyReceipts;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.platform.Outbox;

class PostgresAgenciesTest extends AgenciesContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }

    @Override
    protected Agencies agencies() {
        return new PostgresAgencies(store.units());
    }

    @Override
    protected AgencyReceipts receipts() {
        return new PostgresPaymentViews(store.units());
    }

    @Override
    protected ChannelStatements statements() {
        return new PostgresChannelStatements(store.units());
    }

    @Override
    protected Breaks breaks() {
        return new PostgresBreaks(store.units());
    }

    @Override
    protected ReconciliationViews views() {
        return new PostgresReconciliationViews(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
