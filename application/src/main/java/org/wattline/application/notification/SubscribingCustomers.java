package org.wattline.application.notification;

import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageRefusal;
import org.wattline.domain.notification.Recipient;
import org.wattline.domain.notification.Subscription;

/** Keeps where a customer wants to be told; the last address given for a channel holds. */
public final class SubscribingCustomers {
    private final UnitOfWork work;
    private final Subscriptions subscriptions;
    private final Contacts contacts;
    private final Outbox outbox;
    private final BusinessClock clock;

    public SubscribingCustomers(
            UnitOfWork work, Subscriptions subscriptions, Contacts contacts, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.subscriptions = subscriptions;
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Subscription> handle(Caller who, Subscribe command) {
        return work.perform(
                Act.of(who, "notification.subscribe"),
                () -> contacts.unitOf(command.customer())
                        .map(unit -> keep(command, unit))
                        .orElseGet(() -> Outcome.refused(MessageRefusal.NO_CUSTOMER)));
    }

    private Outcome<Subscription> keep(Subscribe command, UnitPath unit) {
        Optional<Subscription> held = subscriptions.find(command.customer(), command.channel());
        Change<Subscription> change = held.map(s -> s.movedTo(command.recipient(), clock.now()))
                .orElseGet(() -> Subscription.begin(
                        command.customer(), unit, command.channel(), command.recipient(), clock.now()));
        outbox.publish(change.facts());
        return Outcome.done(held.isPresent() ? subscriptions.save(change.state()) : subscriptions.add(change.state()));
    }

    /** The address at which a customer wants to be told. */
    public record Subscribe(CustomerId customer, MessageChannel channel, Recipient recipient) {}
}
