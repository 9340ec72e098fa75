package org.wattline.application.customer;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateKnown;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Registers customers that come without a connection (客户建档). */
public final class RegisteringCustomers {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Customers customers;
    private final Accounts accounts;
    private final Ids ids;

    public RegisteringCustomers(UnitOfWork work, Outbox outbox, Customers customers, Accounts accounts, Ids ids) {
        this.work = work;
        this.outbox = outbox;
        this.customers = customers;
        this.accounts = accounts;
        this.ids = ids;
    }

    public Outcome<Customer> handle(Caller who, Register command) {
        return work.perform(Act.of(who, "customer.register-customer"), () -> {
            Optional<Customer> known = customers.holding(command.certificate);
            if (known.isPresent()) return Outcome.refused(new CertificateKnown(visible(who, known.get())));
            Change<Customer> registered = Customer.register(
                    new CustomerId(ids.next()),
                    command.kind,
                    command.name,
                    command.certificate,
                    command.phone,
                    command.unit);
            customers.add(registered.state());
            outbox.publish(registered.facts());
            return Outcome.done(
                    registered.state().at(registered.state().version().next()));
        });
    }

    private List<AccountNo> visible(Caller who, Customer known) {
        return accounts.of(known.id()).stream()
                .filter(account -> who.scope()
                        .covers(Scope.Owner.of(
                                account.unit(), account.customer().value())))
                .map(Account::no)
                .toList();
    }

    /** @param unit the unit that registers it */
    public record Register(
            Customer.Kind kind, PersonName name, Certificate certificate, PhoneNumber phone, UnitPath unit) {}
}
