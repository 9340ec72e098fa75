package org.wattline.application.billing.invoice;

import java.util.Optional;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.invoice.InvoiceProfile;
import org.wattline.domain.billing.invoice.InvoiceTitle;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Keeps to whom a customer's invoices are made out (开票资料维护). */
public final class KeepingProfiles {
    private final UnitOfWork work;
    private final InvoiceProfiles profiles;
    private final Customers customers;

    public KeepingProfiles(UnitOfWork work, InvoiceProfiles profiles, Customers customers) {
        this.work = work;
        this.profiles = profiles;
        this.customers = customers;
    }

    /** The last title given holds. */
    public Outcome<InvoiceProfile> handle(Caller who, Keep command) {
        return work.perform(Act.of(who, "billing.keep-invoice-profile"), () -> {
            Optional<InvoiceProfile> held = profiles.find(command.customer);
            if (held.isPresent()) return Outcome.done(profiles.save(held.get().titled(command.title)));
            Optional<Customer> customer = customers.find(command.customer);
            if (customer.isEmpty()) return Outcome.refused(CustomerRefusal.UNKNOWN);
            return Outcome.done(profiles.add(
                    new InvoiceProfile(command.customer, customer.get().unit(), command.title, Version.NEW)));
        });
    }

    /** The title, new or instead of the one before. */
    public record Keep(CustomerId customer, InvoiceTitle title) {}
}
