package org.wattline.application.connection.evidence;

import java.util.Optional;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.premises.Address;

/** Whom and which place the documents and the evidence of an application are about. */
public final class EvidenceSubjects {
    private final Customers customers;
    private final Contracts contracts;
    private final PremisesRegister premises;
    private final BusinessClock clock;

    public EvidenceSubjects(Customers customers, Contracts contracts, PremisesRegister premises, BusinessClock clock) {
        this.customers = customers;
        this.contracts = contracts;
        this.premises = premises;
        this.clock = clock;
    }

    /** The applicant of a connection; at a change the customer, or what the change tells instead: the other name, who takes over, where to. */
    public Subject of(AnyApplication application) {
        if (application instanceof ConnectionApplication connection)
            return new Subject(
                    connection.applicant().kind(),
                    connection.applicant().name(),
                    connection.applicant().certificate(),
                    Optional.of(connection.requested().address()));
        if (application instanceof ChangeApplication change) return of(change);
        throw new IllegalArgumentException("an application of no known kind: " + application.no());
    }

    private Subject of(ChangeApplication change) {
        Customer customer = customers
                .find(change.customer())
                .orElseThrow(() -> new IllegalStateException("no customer of " + change.no()));
        Party party = change.party();
        return new Subject(
                party.kind().orElse(customer.kind()),
                party.name().orElse(customer.name()),
                party.certificate().orElse(customer.certificate()),
                party.address().or(() -> place(change)));
    }

    private Optional<Address> place(ChangeApplication change) {
        return contracts
                .inForce(change.account(), clock.today())
                .flatMap(terms -> premises.find(terms.premises()))
                .map(found -> found.address());
    }

    /** @param address where supply is wanted, or is; empty where there is no contract any more */
    public record Subject(Customer.Kind kind, PersonName name, Certificate certificate, Optional<Address> address) {}
}
