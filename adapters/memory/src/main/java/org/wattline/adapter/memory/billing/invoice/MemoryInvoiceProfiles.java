package org.wattline.adapter.memory.billing.invoice;

import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.invoice.InvoiceProfiles;
import org.wattline.domain.billing.invoice.InvoiceProfile;
import org.wattline.domain.customer.CustomerId;

/** Invoice profiles in memory. */
public final class MemoryInvoiceProfiles implements InvoiceProfiles {
    private final MemoryTable<CustomerId, InvoiceProfile> table;

    public MemoryInvoiceProfiles(MemoryStore store) {
        table = store.table("invoice-profile", InvoiceProfile::customer);
    }

    @Override
    public Optional<InvoiceProfile> find(CustomerId customer) {
        return table.find(customer);
    }

    @Override
    public InvoiceProfile add(InvoiceProfile profile) {
        return table.add(profile);
    }

    @Override
    public InvoiceProfile save(InvoiceProfile profile) {
        return table.save(profile);
    }
}
