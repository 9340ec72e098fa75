package org.wattline.application.connection.signing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractPolicies;
import org.wattline.application.contract.document.WritingContracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.connection.signing.PreparedContract;
import org.wattline.domain.connection.signing.SigningRefusal;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.Preparation;
import org.wattline.domain.contract.document.Signatories;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.PremisesId;

/**
 * Makes the contract of an application ready to be signed before supply begins (合同起草): numbered, of its type, on the terms of the confirmed plan or on those
 * that are told, judged by the price rules. May be done again until supply begins, after the document that waits was revoked or signed.
 */
public final class PreparingSupplyContracts {
    private final UnitOfWork work;
    private final Applications applications;
    private final PreparedContracts prepared;
    private final ContractDocuments documents;
    private final WritingContracts writing;
    private final ContractPolicies policies;
    private final Entitlements entitlements;
    private final SupplyPlans plans;
    private final Customers customers;
    private final Numbers numbers;
    private final Ids ids;
    private final BusinessClock clock;

    public PreparingSupplyContracts(
            UnitOfWork work,
            Applications applications,
            PreparedContracts prepared,
            ContractDocuments documents,
            WritingContracts writing,
            ContractPolicies policies,
            Entitlements entitlements,
            SupplyPlans plans,
            Customers customers,
            Numbers numbers,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.applications = applications;
        this.prepared = prepared;
        this.documents = documents;
        this.writing = writing;
        this.policies = policies;
        this.entitlements = entitlements;
        this.plans = plans;
        this.customers = customers;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<ContractDocument> handle(Caller who, Prepare command) {
        return work.perform(
                Act.of(who, "connection.prepare-contract"),
                () -> applications
                        .known(who, command.application)
                        .then(PreparingSupplyContracts::open)
                        .then(application -> entitlements
                                .on(clock.today())
                                .then(rules -> terms(application, command, rules))
                                .then(terms -> prepare(application, command, terms))));
    }

    private static Outcome<ConnectionApplication> open(ConnectionApplication application) {
        return switch (application.stage()) {
            case ConnectionApplication.Stage.Accepted accepted -> Outcome.done(application);
            case ConnectionApplication.Stage.Submitted submitted -> Outcome.refused(ConnectionRefusal.NOT_ACCEPTED);
            case ConnectionApplication.Stage.Energised energised -> Outcome.refused(ConnectionRefusal.ENERGISED);
            case ConnectionApplication.Stage.Completed completed -> Outcome.refused(ConnectionRefusal.CLOSED);
            case ConnectionApplication.Stage.Cancelled cancelled -> Outcome.refused(ConnectionRefusal.CLOSED);
        };
    }

    /** Those that are told, or those of the confirmed plan; both are held to it. */
    private Outcome<Terms.Agreed> terms(ConnectionApplication application, Prepare command, Entitlement rules) {
        Optional<SupplyPlan> plan = plans.agreed(application.no());
        if (command.terms.isEmpty() && plan.isEmpty()) return Outcome.refused(SigningRefusal.TERMS_NOT_TOLD);
        ContractType type = type(application, command);
        return command.terms
                .map(told -> asApplied(application, told)
                        .then(terms -> Energising.expect(application, type, terms, rules, clock.today())))
                .orElseGet(
                        () -> Energising.expect(application, planned(plan.orElseThrow(), type), rules, clock.today()))
                .then(terms -> plan.map(confirmed -> confirmed.holding(terms)).orElseGet(() -> Outcome.done(terms)));
    }

    /** The usual one unless it is told. */
    private static ContractType type(ConnectionApplication application, Prepare command) {
        return command.type.orElseGet(() -> Energising.typeOf(application, new Collected(Map.of())));
    }

    private static Collected planned(SupplyPlan plan, ContractType type) {
        Map<String, String> terms = new HashMap<>(plan.content().terms());
        terms.put("contractType", type.name());
        return new Collected(terms);
    }

    private static Outcome<Terms.Agreed> asApplied(ConnectionApplication application, Terms.Agreed told) {
        return told.capacity().equals(application.requested().capacity())
                        && told.voltage() == application.requested().voltage()
                ? Outcome.done(told)
                : Outcome.refused(SigningRefusal.NOT_AS_APPLIED);
    }

    private Outcome<ContractDocument> prepare(ConnectionApplication application, Prepare command, Terms.Agreed terms) {
        ContractType type = type(application, command);
        Optional<PreparedContract> known = prepared.find(application.no());
        Energising.Numbers reserved = known.map(PreparedContract::numbers).orElseGet(() -> reserve(application));
        List<ContractDocument> before = documents.of(reserved.contract());
        LocalDate from = command.from.orElseGet(clock::today);
        return Preparation.beforeSupply(
                        before,
                        new Preparation.Wanted(DocumentKind.CONTRACT, from, command.until, command.signatories),
                        policies.on(clock.today()).of(type),
                        terms)
                .then(ready -> {
                    keep(known, PreparedContract.of(application.no(), application.unit(), type, reserved));
                    return writing.write(
                            new WritingContracts.Contract(
                                    reserved.contract(),
                                    reserved.account(),
                                    reserved.customer(),
                                    application.unit(),
                                    type,
                                    application.applicant().name().clear(),
                                    application.requested().address().clear()),
                            before.size() + 1,
                            DocumentKind.CONTRACT,
                            ready,
                            Optional.empty());
                });
    }

    private void keep(Optional<PreparedContract> known, PreparedContract wanted) {
        if (known.isEmpty()) prepared.add(wanted);
        else if (known.get().type() != wanted.type()) prepared.save(known.get().as(wanted.type()));
    }

    /** A customer that holds the applicant's certificate already gets another account. */
    private Energising.Numbers reserve(ConnectionApplication application) {
        CustomerId customer = customers
                .holding(application.applicant().certificate())
                .map(Customer::id)
                .orElseGet(() -> new CustomerId(ids.next()));
        return new Energising.Numbers(
                customer,
                new PremisesId(ids.next()),
                AccountNo.of(numbers.next("account")),
                ContractNo.of(numbers.next("contract")));
    }

    /**
     * What is to be signed.
     *
     * @param type the usual one of voltage and category unless told otherwise
     * @param terms those of the confirmed plan unless told
     * @param from first day for which it holds, not after that of supply; today unless told
     * @param until first day on which it no longer holds
     * @param signatories who signs besides company and customer
     */
    public record Prepare(
            ApplicationNo application,
            Optional<ContractType> type,
            Optional<Terms.Agreed> terms,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Signatories> signatories) {}
}
