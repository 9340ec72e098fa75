package org.wattline.adapter.memory.payment;

import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.ledger.LedgerPeriods;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.payment.ledger.LedgerReportsContract;

class MemoryLedgerReportsTest extends LedgerReportsContract {
    private final PaymentStore store = MemoryPaymentStore.fresh();

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected LedgerPeriods periods() {
        return (MemoryLedger) store.ledger();
    }

    @Override
    protected LedgerReports reports() {
        return new MemoryLedgerReports((MemoryLedger) store.ledger(), (MemoryBalances) store.balances());
    }
}
