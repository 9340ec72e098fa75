package org.wattline.adapter.memory.payment;

import java.util.UUID;
import org.wattline.adapter.memory.payment.bank.MemoryFileLines;
import org.wattline.adapter.memory.payment.bank.MemoryStrayReceipts;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.bank.FileLines;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.bank.TakingInBankFilesContract;
import org.wattline.application.platform.Outbox;

class TakingInBankFilesTest extends TakingInBankFilesContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final StrayReceipts receipts = new MemoryStrayReceipts(memory);
    private final FileLines lines = new MemoryFileLines(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected StrayReceipts receipts() {
        return receipts;
    }

    @Override
    protected FileLines lines() {
        return lines;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
