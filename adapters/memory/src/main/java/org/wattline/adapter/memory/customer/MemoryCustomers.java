package org.wattline.adapter.memory.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.customer.duplicate.MemoryCustomerMerges;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;

/** Customers in memory. */
public final class MemoryCustomers implements Customers, CustomerViews {
    private final MemoryTable<CustomerId, Customer> table;
    private final MemoryCustomerMerges merges;

    public MemoryCustomers(MemoryStore store) {
        table = store.table("customer", Customer::id);
        merges = new MemoryCustomerMerges(store);
    }

    /** Which of them were joined. */
    public MemoryCustomerMerges merges() {
        return merges;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return table.find(id);
    }

    @Override
    public Optional<Customer> holding(Certificate certificate) {
        return table.stream()
                .filter(each -> each.certificate().equals(certificate))
                .findFirst();
    }

    @Override
    public void add(Customer customer) {
        if (holding(customer.certificate()).isPresent()) throw new AlreadyThere("a customer with this certificate");
        table.add(customer);
    }

    @Override
    public void addAll(List<Customer> customers) {
        Set<Certificate> known = new HashSet<>();
        table.stream().forEach(each -> known.add(each.certificate()));
        for (Customer customer : customers) {
            if (!known.add(customer.certificate())) throw new AlreadyThere("a customer with this certificate");
            table.add(customer);
        }
    }

    @Override
    public Customer save(Customer customer) {
        return table.save(customer);
    }

    @Override
    public Page<Customer> list(Filter filter, Scope scope, Page.Request page) {
        Set<CustomerId> wanted = table.stream()
                .filter(each -> fits(each, filter))
                .map(each -> merges.survivor(each.id()))
                .collect(Collectors.toSet());
        List<Customer> found = table.stream()
                .filter(each -> wanted.contains(each.id()))
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.id().value())))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> each.id().toString());
    }

    private static boolean fits(Customer each, Filter filter) {
        return filter.name().map(each.name().clear()::equals).orElse(true)
                && filter.certificateNumber()
                        .map(each.certificate().number().clear()::equals)
                        .orElse(true)
                && filter.phone().map(each.phone().clear()::equals).orElse(true);
    }
}
