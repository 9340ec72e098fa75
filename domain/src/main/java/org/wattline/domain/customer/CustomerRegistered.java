package org.wattline.domain.customer;

import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/** A customer was registered. */
public record CustomerRegistered(CustomerId customer, Customer.Kind kind, UnitPath unit) implements Event {
    @Override
    public String type() {
        return "customer.customer-registered";
    }

    @Override
    public String subject() {
        return customer.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("customer", customer.toString(), "kind", kind.name(), "unit", unit.path());
    }
}
