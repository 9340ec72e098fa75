package org.wattline.adapter.postgres.payment.refund;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.postgres.payment.deposit.PostgresDeposits;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresBreaks;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresChannelStatements;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresReconciliationViews;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RefundsContract;
import org.wattline.application.platform.Outbox;

class PostgresRefundsTest extends RefundsContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();
    private final Refunds refunds = new PostgresRefunds(store.units(), new AesVault(VaultKeys.generated()));

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }

    @Override
    protected Refunds refunds() {
        return refunds;
    }

    @Override
    protected Deposits deposits() {
        return new PostgresDeposits(store.units());
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
    protected ReconciliationViews breakViews() {
        return new PostgresReconciliationViews(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
