package org.wattline.adapter.memory.payment.bankstatement;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.bank.MemoryStrayReceipts;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.bankstatement.BankStatements;
import org.wattline.application.payment.bankstatement.BankStatementsContract;
import org.wattline.application.payment.bankstatement.MoneyOnItsWay;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Outbox;

class MemoryBankStatementsTest extends BankStatementsContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final MemoryRefunds refunds = new MemoryRefunds(memory);
    private final MemoryReconciliation all =
            new MemoryReconciliation(memory, (MemoryPayments) store.payments(), refunds);
    private final StrayReceipts strays = new MemoryStrayReceipts(memory);
    private final MemoryBankStatements statements = new MemoryBankStatements(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected BankStatements statements() {
        return statements;
    }

    @Override
    protected MoneyOnItsWay onItsWay() {
        return new MemoryMoneyOnItsWay(
                (MemoryLedger) store.ledger(), (MemoryPayments) store.payments(), all, strays, statements);
    }

    @Override
    protected Breaks breaks() {
        return all;
    }

    @Override
    protected ReconciliationViews views() {
        return all;
    }

    @Override
    protected ChannelStatements channels() {
        return all;
    }

    @Override
    protected StrayReceipts strays() {
        return strays;
    }

    @Override
    protected Refunds refunds() {
        return refunds;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
