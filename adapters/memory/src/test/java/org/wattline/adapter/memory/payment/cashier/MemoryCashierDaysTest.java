package org.wattline.adapter.memory.payment.cashier;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.payment.cashier.CashierDaysContract;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.platform.Outbox;

class MemoryCashierDaysTest extends CashierDaysContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final MemoryDeposits deposits = new MemoryDeposits(memory);
    private final CashierDays days =
            new MemoryCashierDays(memory, (MemoryLedger) store.ledger(), (MemoryPayments) store.payments(), deposits);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected CashierDays days() {
        return days;
    }

    @Override
    protected Deposits deposits() {
        return deposits;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
