package org.wattline.adapter.memory.billing.invoice;

import java.util.UUID;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.invoice.InvoiceProfiles;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.billing.invoice.InvoicesContract;
import org.wattline.application.platform.Outbox;

class MemoryInvoicesTest extends InvoicesContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBills bills = new MemoryBills(memory);
    private final BillStore store = new BillStore(bills, bills, MemoryPaymentStore.over(memory));
    private final Invoices invoices = new MemoryInvoices(memory);
    private final InvoiceProfiles profiles = new MemoryInvoiceProfiles(memory);

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected Invoices invoices() {
        return invoices;
    }

    @Override
    protected InvoiceProfiles profiles() {
        return profiles;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
