package org.wattline.application.customer.duplicate;

import java.util.List;
import java.util.Optional;
import org.wattline.application.customer.Customers;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;

/**
 * All customers, told apart: whoever is added or changed is recognised by it from the same unit of work on, and a certificate leads to the customer that goes on.
 */
public final class RecognisedCustomers implements Customers {
    private final Customers customers;
    private final CustomerMerges merges;
    private final NotingTraits noting;

    public RecognisedCustomers(Customers customers, CustomerMerges merges, NotingTraits noting) {
        this.customers = customers;
        this.merges = merges;
        this.noting = noting;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return customers.find(id);
    }

    @Override
    public Optional<Customer> holding(Certificate certificate) {
        return customers
                .holding(certificate)
                .flatMap(holder -> merges.survivor(holder.id()).equals(holder.id())
                        ? Optional.of(holder)
                        : customers.find(merges.survivor(holder.id())));
    }

    @Override
    public void add(Customer customer) {
        customers.add(customer);
        noting.note(customer.id());
    }

    /** Their traits are noted by night: a migration does not wait for them. */
    @Override
    public void addAll(List<Customer> many) {
        customers.addAll(many);
    }

    @Override
    public Customer save(Customer customer) {
        Customer stored = customers.save(customer);
        noting.note(stored.id());
        return stored;
    }
}
