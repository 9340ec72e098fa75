package org.wattline.application.customer;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;

/** All customers (客户). No two have the same certificate. */
public interface Customers {
    Optional<Customer> find(CustomerId id);

    /** The customer with this certificate. */
    Optional<Customer> holding(Certificate certificate);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this id or certificate */
    void add(Customer customer);

    /** Adds many at once, as a migration does; they need not leave a trace in the trail. */
    void addAll(List<Customer> customers);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Customer save(Customer customer);
}
