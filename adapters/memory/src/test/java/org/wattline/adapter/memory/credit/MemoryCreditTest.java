package org.wattline.adapter.memory.credit;

import java.util.UUID;
import org.wattline.adapter.memory.collection.MemoryCollectionHolds;
import org.wattline.adapter.memory.collection.MemoryDisconnections;
import org.wattline.adapter.memory.collection.MemoryPrepaidControls;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.credit.Advances;
import org.wattline.application.credit.CreditConsents;
import org.wattline.application.credit.CreditContract;
import org.wattline.application.credit.CreditHistories;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.customer.Account;

class MemoryCreditTest extends CreditContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final MemoryAccounts accounts = new MemoryAccounts(memory);
    private final CreditConsents consents = new MemoryCreditConsents(memory);
    private final Advances advances = new MemoryAdvances(memory);
    private final CreditHistories histories = new MemoryCreditHistories(
            accounts,
            (MemoryBalances) store.balances(),
            (MemoryPayments) store.payments(),
            new MemoryCollectionHolds(memory),
            new MemoryDisconnections(memory),
            new MemoryPrepaidControls(memory, store.balances()));

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected CreditConsents consents() {
        return consents;
    }

    @Override
    protected Advances advances() {
        return advances;
    }

    @Override
    protected CreditHistories histories() {
        return histories;
    }

    @Override
    protected void open(Account account) {
        SamplePayments.in(memory, () -> {
            accounts.add(account);
            return account;
        });
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
