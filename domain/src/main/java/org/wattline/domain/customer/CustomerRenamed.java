package org.wattline.domain.customer;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A customer bears another name (更名). */
public record CustomerRenamed(CustomerId customer) implements Event {
    @Override
    public String type() {
        return "customer.customer-renamed";
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
