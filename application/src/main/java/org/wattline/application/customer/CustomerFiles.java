package org.wattline.application.customer;

import java.util.Optional;
import java.util.UUID;
import org.wattline.application.access.CustomerOwners;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.CustomerId;

/** Tells access which unit keeps a customer's file. */
public final class CustomerFiles implements CustomerOwners {
    private final Customers customers;

    public CustomerFiles(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Optional<Scope.Owner> of(UUID customer) {
        return customers.find(new CustomerId(customer)).map(found -> Scope.Owner.of(found.unit(), customer));
    }
}
