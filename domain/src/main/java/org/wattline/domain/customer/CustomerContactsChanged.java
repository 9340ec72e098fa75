package org.wattline.domain.customer;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A customer is reached in another way than before; how, only the file itself says. */
public record CustomerContactsChanged(CustomerId customer) implements Event {
    @Override
    public String type() {
        return "customer.contacts-changed";
    }

    @Override
    public String subject() {
        return customer.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("customer", customer.toString());
    }
}
