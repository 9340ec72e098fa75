package org.wattline.adapter.memory.billing.invoice;

import java.util.UUID;
import org.wattline.adapter.memory.billing.MemoryAdjustments;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.billing.collective.MemoryCollectiveBills;
import org.wattline.adapter.memory.billing.collective.MemoryCollectiveGroups;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.collective.CollectiveGroups;
import org.wattline.application.billing.invoice.InvoiceProfiles;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.billing.invoice.InvoicesContract;
import org.wattline.application.platform.Outbox;

class MemoryInvoicesTest extends InvoicesContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBills bills = new MemoryBills(memory);
    private final BillStore store = new BillStore(bills, bills, MemoryPaymentStore.over(memory));
    private final CollectiveBills collective = new MemoryCollectiveBills(memory);
    private final Invoices invoices = new MemoryInvoices(memory, collective);
    private final Adjustments adjustments = new MemoryAdjustments(memory);
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
    protected Adjustments adjustments() {
        return adjustments;
    }

    @Override
    protected CollectiveBills collective() {
        return collective;
    }

    @Override
    protected CollectiveGroups groups() {
        return new MemoryCollectiveGroups(memory);
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
