package org.wattline.application.customer;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.Contact;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerRefusal;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Changes how customers are reached and what they are marked with. */
public final class ChangingCustomers {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Customers customers;

    public ChangingCustomers(UnitOfWork work, Outbox outbox, Customers customers) {
        this.work = work;
        this.outbox = outbox;
        this.customers = customers;
    }

    public Outcome<Customer> handle(Caller who, Reach command) {
        return change(
                Act.of(who, "customer.change-contacts"),
                command.customer,
                command.held,
                customer -> customer.reachedUnder(command.phone)
                        .then(phoned -> phoned.state().withContacts(command.contacts)));
    }

    public Outcome<Customer> handle(Caller who, Tag command) {
        return change(
                Act.of(who, "customer.tag-customer"),
                command.customer,
                command.held,
                customer -> customer.tagged(command.tags));
    }

    private Outcome<Customer> change(
            Act act, CustomerId id, Version held, Function<Customer, Outcome<Change<Customer>>> decision) {
        return work.perform(act, () -> {
            Optional<Customer> found = customers.find(id);
            if (found.isEmpty()) return Outcome.refused(CustomerRefusal.UNKNOWN);
            if (!found.get().version().equals(held)) throw new StaleState("customer", id.toString(), held);
            return decision.apply(found.get()).map(change -> {
                Customer stored = customers.save(change.state());
                outbox.publish(change.facts());
                return stored;
            });
        });
    }

    /** Replaces telephone number and contacts. */
    public record Reach(CustomerId customer, Version held, PhoneNumber phone, List<Contact> contacts) {}

    /** Replaces the tags. */
    public record Tag(CustomerId customer, Version held, SortedSet<CustomerTag> tags) {}
}
