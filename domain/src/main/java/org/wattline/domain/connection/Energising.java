package org.wattline.domain.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;

/**
 * The moment at which an application becomes a supplied customer (送电): everything that comes into being, decided at once, so that it is
 * stored at once or not at all.
 */
public final class Energising {
    private Energising() {}

    /**
     * Decides what comes into being.
     *
     * @param entitlement what the price rules of the day give the customer
     * @param known the customer that holds the applicant's certificate already, if there is one
     */
    public static Outcome<Energised> decide(
            ConnectionApplication application,
            Collected collected,
            Entitlement entitlement,
            Optional<Customer> known,
            Numbers numbers,
            Instant now) {
        Instant at = collected.energisedAt();
        if (!(application.stage() instanceof ConnectionApplication.Stage.Accepted(Instant acceptedAt)))
            return Outcome.refused(
                    application.supply().isPresent() ? ConnectionRefusal.ENERGISED : ConnectionRefusal.NOT_ACCEPTED);
        if (at.isAfter(now) || at.isBefore(acceptedAt))
            return Outcome.refused(ConnectionRefusal.ENERGISED_IN_THE_FUTURE);
        LocalDate on = Zone.day(at);
        if (collected.signedOn().isAfter(on)) return Outcome.refused(ConnectionRefusal.SIGNED_AFTER_ENERGISING);
        Optional<Terms.Agreed> agreed = agreed(application, collected);
        if (agreed.isEmpty()) return Outcome.refused(ContractRefusal.CONTRADICTORY);
        Entitlement.Supplied who = supplied(application.requested(), typeOf(application, collected));
        return entitlement
                .check(who, entitlement.completed(who, agreed.get(), on), on)
                .then(terms -> create(application, collected, known, numbers, now, on, terms));
    }

    /** Whether the applicant may have the terms that a step agreed on, as far as it is known before supply begins. */
    public static Outcome<Terms.Agreed> expect(
            ConnectionApplication application, Collected collected, Entitlement entitlement, LocalDate day) {
        return agreed(application, collected)
                .map(terms -> expect(application, typeOf(application, collected), terms, entitlement, day))
                .orElseGet(() -> Outcome.refused(ContractRefusal.CONTRADICTORY));
    }

    /** The same for terms of a contract of a type that are told as a whole; the power factor to be kept is put in where they leave it open. */
    public static Outcome<Terms.Agreed> expect(
            ConnectionApplication application,
            ContractType type,
            Terms.Agreed terms,
            Entitlement entitlement,
            LocalDate day) {
        Entitlement.Supplied who = supplied(application.requested(), type);
        return entitlement.expect(who, entitlement.completed(who, terms, day), day);
    }

    /** The type of the contract: what a step has chosen, or the usual one. */
    public static ContractType typeOf(ConnectionApplication application, Collected collected) {
        return collected.contractType().orElseGet(() -> typeOf(application.requested()));
    }

    private static Entitlement.Supplied supplied(Requested requested, ContractType type) {
        int people = requested.household().map(Requested.People::people).orElse(0);
        return new Entitlement.Supplied(requested.category(), people, type);
    }

    private static Outcome<Energised> create(
            ConnectionApplication application,
            Collected collected,
            Optional<Customer> known,
            Numbers numbers,
            Instant now,
            LocalDate on,
            Terms.Agreed agreed) {
        List<Event> facts = new ArrayList<>();
        Applicant applicant = application.applicant();
        Customer customer = known.orElseGet(() -> keep(
                Customer.register(
                        numbers.customer(),
                        applicant.kind(),
                        applicant.name(),
                        applicant.certificate(),
                        applicant.phone(),
                        application.unit()),
                facts));
        Premises premises = keep(
                Premises.register(
                        numbers.premises(), application.requested().address(), application.unit(), collected.area()),
                facts);
        Account opened = keep(
                Account.open(
                        numbers.account(),
                        customer.id(),
                        application.unit(),
                        application.requested().category(),
                        on),
                facts);
        SupplyContract draft = SupplyContract.draft(
                numbers.contract(),
                opened.no(),
                customer.id(),
                premises.id(),
                application.unit(),
                typeOf(application, collected),
                on,
                agreed,
                now);
        return household(opened, application.requested(), on, facts)
                .then(account -> draft.signing(collected.signedOn()).then(signed -> {
                    SupplyContract contract = keep(signed, facts);
                    return application
                            .energised(customer.id(), account.no(), contract.no(), on)
                            .map(energised -> new Energised(
                                    customer,
                                    known.isEmpty(),
                                    premises,
                                    account,
                                    contract,
                                    keep(energised, facts),
                                    facts));
                }));
    }

    private static Outcome<Account> household(Account account, Requested requested, LocalDate on, List<Event> facts) {
        if (requested.household().isEmpty()) return Outcome.done(account);
        Requested.People people = requested.household().get();
        return account.declaring(on, people.people(), people.lowIncome()).map(change -> keep(change, facts));
    }

    private static Optional<Terms.Agreed> agreed(ConnectionApplication application, Collected collected) {
        try {
            return Optional.of(collected.agreed(application.requested()));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }

    private static ContractType typeOf(Requested requested) {
        return ContractType.usual(requested.voltage(), requested.category());
    }

    private static <S> S keep(Change<S> change, List<Event> facts) {
        facts.addAll(change.facts());
        return change.state();
    }

    /** The ids and numbers that what comes into being will bear. */
    public record Numbers(CustomerId customer, PremisesId premises, AccountNo account, ContractNo contract) {}

    /**
     * What came into being.
     *
     * @param newCustomer whether the customer is new; otherwise a known one got another account
     * @param facts all facts, in the order in which they happened
     */
    public record Energised(
            Customer customer,
            boolean newCustomer,
            Premises premises,
            Account account,
            SupplyContract contract,
            ConnectionApplication application,
            List<Event> facts) {
        public Energised {
            facts = List.copyOf(facts);
        }
    }
}
