package org.wattline.domain.notification;

import java.time.Instant;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A customer's wish to be told on a channel that needs one (订阅): WeChat knows a follower by an openid that only the follower can bring.
 * Short messages need none; they go to the telephone number in the customer's file.
 *
 * @param since when the customer consented
 */
public record Subscription(
        CustomerId customer, UnitPath unit, MessageChannel channel, Recipient recipient, Instant since, Version version)
        implements Versioned<Subscription> {
    public static Change<Subscription> begin(
            CustomerId customer, UnitPath unit, MessageChannel channel, Recipient recipient, Instant at) {
        Subscription fresh = new Subscription(customer, unit, channel, recipient, at, Version.NEW);
        return Change.of(fresh, new CustomerSubscribed(customer, channel));
    }

    /** The same channel under another address, consented to anew. */
    public Change<Subscription> movedTo(Recipient other, Instant at) {
        return Change.of(
                new Subscription(customer, unit, channel, other, at, version),
                new CustomerSubscribed(customer, channel));
    }

    @Override
    public Subscription at(Version other) {
        return new Subscription(customer, unit, channel, recipient, since, other);
    }
}
