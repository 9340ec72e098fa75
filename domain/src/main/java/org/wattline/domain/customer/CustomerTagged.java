package org.wattline.domain.customer;

import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Event;

/** A customer's tags were replaced. */
public record CustomerTagged(CustomerId customer, SortedSet<CustomerTag> tags) implements Event {
    @Override
    public String type() {
        return "customer.customer-tagged";
    }

    @Override
    public String subject() {
        return customer.toString();
    }

    @Override
    public Map<String, String> facts() {
        String codes = tags.stream().map(CustomerTag::code).collect(Collectors.joining(","));
        return Map.of("customer", customer.toString(), "tags", codes);
    }
}
