package org.wattline.adapter.postgres.payment.reconciliation;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationContract;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.StatementFetches;
import org.wattline.application.platform.Outbox;

class PostgresReconciliationTest extends ReconciliationContract {
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
    protected StatementFetches fetches() {
        return new PostgresStatementFetches(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
