package org.wattline.adapter.memory.customer.duplicate;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.customer.duplicate.CustomerMerges;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.CustomerMerge;

/** Merges of customers in memory. */
public final class MemoryCustomerMerges implements CustomerMerges {
    private final MemoryTable<CustomerId, CustomerMerge> table;

    public MemoryCustomerMerges(MemoryStore store) {
        table = store.table("customer-merge", CustomerMerge::duplicate);
    }

    @Override
    public Optional<CustomerMerge> find(CustomerId duplicate) {
        return table.find(duplicate);
    }

    @Override
    public List<CustomerMerge> standing(CustomerId customer) {
        return table.stream()
                .filter(CustomerMerge::stands)
                .filter(each ->
                        each.duplicate().equals(customer) || each.survivor().equals(customer))
                .toList();
    }

    @Override
    public CustomerMerge add(CustomerMerge merge) {
        Optional<CustomerMerge> undone = table.find(merge.duplicate()).filter(each -> !each.stands());
        return undone.isPresent() ? table.save(merge.at(undone.get().version())) : table.add(merge);
    }

    @Override
    public CustomerMerge save(CustomerMerge merge) {
        return table.save(merge);
    }
}
