package org.wattline.application.customer.duplicate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.Trait;

/** Notes by what customers are recognised: with their name and telephone number in the same unit of work, with their premises when a contract is signed. */
public final class NotingTraits implements Subscriber {
    private final CustomerTraits traits;
    private final Customers customers;
    private final Accounts accounts;
    private final Contracts contracts;
    private final PremisesRegister premises;

    public NotingTraits(
            CustomerTraits traits,
            Customers customers,
            Accounts accounts,
            Contracts contracts,
            PremisesRegister premises) {
        this.traits = traits;
        this.customers = customers;
        this.accounts = accounts;
        this.contracts = contracts;
        this.premises = premises;
    }

    @Override
    public String name() {
        return "customer.traits";
    }

    @Override
    public Set<String> types() {
        return Set.of("contract.contract-signed");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        Optional.ofNullable(event.facts().get("customer"))
                .map(UUID::fromString)
                .map(CustomerId::new)
                .ifPresent(this::note);
    }

    /** Notes the traits of a customer as they are now. Part of the surrounding unit of work. */
    void note(CustomerId id) {
        customers.find(id).ifPresent(customer -> traits.put(id, of(customer)));
    }

    /** The traits of a customer: its own and those of its premises. */
    public Set<Trait> of(Customer customer) {
        Set<Trait> found = new HashSet<>(Trait.of(customer.name()));
        found.addAll(Trait.of(customer.phone()));
        for (Account account : accounts.of(customer.id()))
            contracts
                    .of(account.no())
                    .forEach(contract -> premises.find(contract.premises())
                            .ifPresent(place ->
                                    found.addAll(Trait.ofAddress(place.address().clear()))));
        return found;
    }
}
