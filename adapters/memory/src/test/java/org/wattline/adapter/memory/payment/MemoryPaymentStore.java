package org.wattline.adapter.memory.payment;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;

/** A fresh store in memory. */
public final class MemoryPaymentStore {
    private MemoryPaymentStore() {}

    public static PaymentStore fresh() {
        return over(new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID));
    }

    public static PaymentStore over(MemoryStore store) {
        MemoryBalances balances = new MemoryBalances(store);
        MemoryLedger ledger = new MemoryLedger(store, balances);
        MemoryPayments payments = new MemoryPayments(store);
        return new PaymentStore(store, balances, ledger, ledger, payments, payments, new MemoryPaymentOrders(store));
    }
}
