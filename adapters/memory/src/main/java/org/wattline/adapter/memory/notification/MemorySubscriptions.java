package org.wattline.adapter.memory.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.notification.Subscriptions;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Subscription;

/** Subscriptions in memory. */
public final class MemorySubscriptions implements Subscriptions {
    private final MemoryTable<String, Subscription> table;

    public MemorySubscriptions(MemoryStore store) {
        table = store.table("subscription", s -> key(s.customer(), s.channel()));
    }

    @Override
    public Optional<Subscription> find(CustomerId customer, MessageChannel channel) {
        return table.find(key(customer, channel));
    }

    @Override
    public List<Subscription> of(CustomerId customer) {
        return table.stream().filter(s -> s.customer().equals(customer)).toList();
    }

    @Override
    public List<Subscription> of(Set<CustomerId> customers) {
        return table.stream().filter(s -> customers.contains(s.customer())).toList();
    }

    @Override
    public Subscription add(Subscription subscription) {
        return table.add(subscription);
    }

    @Override
    public Subscription save(Subscription subscription) {
        return table.save(subscription);
    }

    private static String key(CustomerId customer, MessageChannel channel) {
        return customer + "/" + channel;
    }
}
