package org.wattline.adapter.postgres.payment.bankstatement;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.postgres.payment.bank.PostgresStrayReceipts;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresBreaks;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresChannelStatements;
import org.wattline.adapter.postgres.payment.reconciliation.PostgresReconciliationViews;
import org.wattline.adapter.postgres.payment.refund.PostgresRefunds;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.bankstatement.BankStatements;
import org.wattline.application.payment.bankstatement.BankStatementsContract;
import org.wattline.application.payment.bankstatement.MoneyOnItsWay;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Outbox;

class PostgresBankStatementsTest extends BankStatementsContract {
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
    protected BankStatements statements() {
        return new PostgresBankStatements(store.units());
    }

    @Override
    protected MoneyOnItsWay onItsWay() {
        return new PostgresMoneyOnItsWay(store.units());
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
    protected ChannelStatements channels() {
        return new PostgresChannelStatements(store.units());
    }

    @Override
    protected StrayReceipts strays() {
        return new PostgresStrayReceipts(store.units());
    }

    @Override
    protected Refunds refunds() {
        return refunds;
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
