package org.wattline.application.connection.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.ConnectionSteps;
import org.wattline.application.connection.evidence.UsableDocuments;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.connection.Applicant;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.premises.Address;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.RequiredDocument;
import org.wattline.domain.workflow.definition.Step;

/** Fills the form of an application in with what the company knows of the applicant (信息共享、免填单), so that it is not asked for again. */
public final class FillingForms {
    private final ProcessDefinitions definitions;
    private final ApplicationViews views;
    private final Customers customers;
    private final Accounts accounts;
    private final Contracts contracts;
    private final PremisesRegister premises;
    private final UsableDocuments documents;
    private final BusinessClock clock;

    public FillingForms(
            ProcessDefinitions definitions,
            ApplicationViews views,
            Customers customers,
            Accounts accounts,
            Contracts contracts,
            PremisesRegister premises,
            UsableDocuments documents,
            BusinessClock clock) {
        this.definitions = definitions;
        this.views = views;
        this.customers = customers;
        this.accounts = accounts;
        this.contracts = contracts;
        this.premises = premises;
        this.documents = documents;
        this.clock = clock;
    }

    /** Empty if there is no such process now, or the reader does not know of the customer or account. */
    public Optional<FilledForm> handle(Caller who, Ask ask) {
        Optional<ProcessDefinition> process = definitions.serving(ask.process, clock.today()).stream()
                .filter(found -> found.subject().equals(ConnectionSteps.SUBJECT))
                .findFirst();
        Optional<Account> account = ask.account
                .flatMap(accounts::find)
                .filter(there -> who.scope()
                        .covers(Scope.Owner.of(there.unit(), there.customer().value())));
        Optional<CustomerId> asked = ask.customer.or(() -> account.map(Account::customer));
        Optional<Customer> customer = asked.flatMap(customers::find)
                .filter(there -> who.scope()
                        .covers(Scope.Owner.of(there.unit(), there.id().value())));
        if (process.isEmpty()
                || ask.account.isPresent() && account.isEmpty()
                || asked.isPresent() && customer.isEmpty()) return Optional.empty();
        return Optional.of(filled(who, process.get(), customer, account));
    }

    private FilledForm filled(
            Caller who, ProcessDefinition process, Optional<Customer> customer, Optional<Account> account) {
        Optional<ConnectionApplication> own = own(who).filter(each -> customer.map(Customer::certificate)
                .map(each.applicant().certificate()::equals)
                .orElse(true));
        KnownValues values = new KnownValues();
        own.ifPresentOrElse(values::applicant, () -> customer.ifPresent(values::customer));
        account.ifPresent(there -> supply(values, there));
        Optional<Certificate> certificate = own.map(ConnectionApplication::applicant)
                .map(Applicant::certificate)
                .or(() -> customer.map(Customer::certificate));
        List<UsableDocuments.Usable> usable = certificate
                .map(there -> documents.of(reader(who, customer), there))
                .orElse(List.of());
        Optional<Address> place = account.flatMap(there -> contracts.inForce(there.no(), clock.today()))
                .flatMap(terms -> premises.find(terms.premises()))
                .map(found -> found.address());
        return new FilledForm(
                process,
                values.all(),
                wanted(
                        process,
                        usable.stream().filter(each -> each.counts(place)).toList()));
    }

    private void supply(KnownValues values, Account account) {
        values.account(account, clock.today());
        contracts.inForce(account.no(), clock.today()).ifPresent(terms -> {
            values.contract(terms);
            premises.find(terms.premises()).ifPresent(values::premises);
        });
    }

    /** The newest application of the own login. */
    private Optional<ConnectionApplication> own(Caller who) {
        if (who.kind() != Caller.Kind.CUSTOMER) return Optional.empty();
        return views.list(ApplicationViews.Filter.NONE, ofLogin(who), Page.Request.first(20)).items().stream()
                .filter(each -> each.applicant().login().equals(Optional.of(who.login())))
                .findFirst();
    }

    /** Customers have what they handed in with their own login; for staff, what was handed in for the accounts of the customer. */
    private static ApplicationViews.Reader reader(Caller who, Optional<Customer> customer) {
        if (who.kind() == Caller.Kind.CUSTOMER) return ofLogin(who);
        Set<UUID> one = customer.map(there -> Set.of(there.id().value())).orElse(Set.of());
        return new ApplicationViews.Reader(new Scope(Optional.empty(), Optional.of(one)), Optional.empty());
    }

    private static ApplicationViews.Reader ofLogin(Caller who) {
        return new ApplicationViews.Reader(
                new Scope(Optional.empty(), Optional.of(Set.of())), Optional.of(who.login()));
    }

    private static List<FilledForm.Wanted> wanted(ProcessDefinition process, List<UsableDocuments.Usable> usable) {
        Map<String, RequiredDocument> asked = new LinkedHashMap<>();
        for (Step step : process.steps())
            for (RequiredDocument each : step.documents()) asked.putIfAbsent(each.code(), each);
        List<FilledForm.Wanted> wanted = new ArrayList<>();
        for (RequiredDocument each : asked.values())
            wanted.add(new FilledForm.Wanted(
                    each,
                    usable.stream()
                            .filter(held -> held.document().code().equals(each.code()))
                            .findFirst()));
        return wanted;
    }

    /**
     * A form is asked for.
     *
     * @param process the standard business or process
     * @param customer for whom; a customer's login may leave it out
     * @param account whose supply is to be like this one
     */
    public record Ask(String process, Optional<CustomerId> customer, Optional<AccountNo> account) {}
}
