package org.wattline.adapter.postgres.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.notification.Subscriptions;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;
import org.wattline.domain.notification.Subscription;

/** Subscriptions on PostgreSQL. */
public final class PostgresSubscriptions implements Subscriptions {
    private static final String CONTEXT = "subscription.recipient";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresSubscriptions(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Subscription> find(CustomerId customer, MessageChannel channel) {
        return of(customer).stream().filter(s -> s.channel() == channel).findFirst();
    }

    @Override
    public List<Subscription> of(CustomerId customer) {
        return of(Set.of(customer));
    }

    @Override
    public List<Subscription> of(Set<CustomerId> customers) {
        return units
                .read(h -> h.createQuery(
                                "select * from subscription where customer_id = any(:customers) order by customer_id, channel")
                        .bindArray(
                                "customers",
                                UUID.class,
                                customers.stream().map(CustomerId::value).toList())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.subscription(vault))
                .map(s -> units.loaded("subscription", key(s), s))
                .toList();
    }

    @Override
    public Subscription add(Subscription subscription) {
        units.handle()
                .createUpdate("""
                        insert into subscription (customer_id, channel, unit_path, recipient, since, version)
                        values (:customer, :channel, :unit, :recipient, :since, 1)""")
                .bind("customer", subscription.customer().value())
                .bind("channel", subscription.channel().name())
                .bind("unit", subscription.unit().path())
                .bind("recipient", vault.seal(subscription.recipient().clear(), CONTEXT))
                .bind("since", subscription.since())
                .execute();
        return units.added("subscription", key(subscription), subscription);
    }

    @Override
    public Subscription save(Subscription subscription) {
        int rows = units.handle()
                .createUpdate("""
                        update subscription set recipient = :recipient, since = :since, version = version + 1
                        where customer_id = :customer and channel = :channel and version = :version""")
                .bind("customer", subscription.customer().value())
                .bind("channel", subscription.channel().name())
                .bind("recipient", vault.seal(subscription.recipient().clear(), CONTEXT))
                .bind("since", subscription.since())
                .bind("version", subscription.version().number())
                .execute();
        return units.stored("subscription", key(subscription), subscription, rows);
    }

    private static String key(Subscription subscription) {
        return subscription.customer() + "/" + subscription.channel();
    }

    /** A row of {@code subscription}. */
    public record Row(UUID customerId, String channel, String unitPath, byte[] recipient, Instant since, long version) {
        Subscription subscription(Vault vault) {
            return new Subscription(
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    MessageChannel.valueOf(channel),
                    new Recipient(vault.open(recipient, CONTEXT)),
                    since,
                    new Version(version));
        }
    }
}
