package org.wattline.domain.notification;

import java.util.Map;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Event;

/** A customer wants to be told on a channel. */
public record CustomerSubscribed(CustomerId customer, MessageChannel channel) implements Event {
    @Override
    public String type() {
        return "notification.customer-subscribed";
    }

    @Override
    public String subject() {
        return customer.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("customer", customer.toString(), "channel", channel.name());
    }
}
