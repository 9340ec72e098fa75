package org.wattline.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Subscription;

/** On which channels customers want to be told. A customer has at most one subscription for a channel. */
public interface Subscriptions {
    Optional<Subscription> find(CustomerId customer, MessageChannel channel);

    List<Subscription> of(CustomerId customer);

    /** Those of several customers, in no particular order. */
    List<Subscription> of(Set<CustomerId> customers);

    /** @throws org.wattline.application.platform.AlreadyThere if the customer has one for the channel */
    Subscription add(Subscription subscription);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since */
    Subscription save(Subscription subscription);
}
