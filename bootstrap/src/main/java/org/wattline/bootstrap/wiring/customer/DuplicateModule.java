package org.wattline.bootstrap.wiring.customer;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.wattline.adapter.http.customer.duplicate.DuplicateRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.reference.customer.DuplicatePolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.JoinedCustomers;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.RegisteringCustomers;
import org.wattline.application.customer.duplicate.CustomerMerges;
import org.wattline.application.customer.duplicate.CustomerTraits;
import org.wattline.application.customer.duplicate.DuplicatePolicies;
import org.wattline.application.customer.duplicate.FindingDuplicates;
import org.wattline.application.customer.duplicate.IndexingTraits;
import org.wattline.application.customer.duplicate.MergingCustomers;
import org.wattline.application.customer.duplicate.NotingTraits;
import org.wattline.application.customer.duplicate.RegisteringOnce;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.customer.CustomerId;

/** Customers that are on file twice. */
public final class DuplicateModule extends AbstractModule {
    @Provides
    CustomerTraits traits(CustomerPorts ports) {
        return ports.traits();
    }

    @Provides
    CustomerMerges merges(CustomerPorts ports) {
        return ports.merges();
    }

    @Provides
    JoinedCustomers joined(CustomerMerges merges) {
        return bound -> merges.joined(bound.stream().map(CustomerId::new).toList()).stream()
                .map(CustomerId::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Provides
    @Singleton
    DuplicatePolicies policies(Rules rules) {
        return DuplicatePolicyFile.in(rules);
    }

    @Provides
    @Singleton
    NotingTraits noting(CustomerPorts ports, Contracts contracts, PremisesRegister premises) {
        return new NotingTraits(ports.traits(), ports.customers(), ports.accounts(), contracts, premises);
    }

    @ProvidesIntoSet
    Subscriber notingTraits(NotingTraits noting) {
        return noting;
    }

    @ProvidesIntoSet
    Jobs.Work indexing(UnitOfWork work, CustomerTraits traits, NotingTraits noting) {
        return new IndexingTraits(work, traits, noting);
    }

    @ProvidesIntoSet
    Recurring indexingEveryNight() {
        return Recurring.daily(LocalTime.of(2, 40), IndexingTraits.KIND);
    }

    @Provides
    @Singleton
    FindingDuplicates finding(CustomerPorts ports, DuplicatePolicies policies, BusinessClock clock) {
        return new FindingDuplicates(
                ports.traits(), ports.merges(), ports.customers(), ports.accounts(), policies, clock);
    }

    @Provides
    @Singleton
    RegisteringOnce registering(UnitOfWork work, FindingDuplicates finding, RegisteringCustomers registering) {
        return new RegisteringOnce(work, finding, registering);
    }

    @ProvidesIntoSet
    Routes routes(
            FindingDuplicates finding,
            NotingTraits noting,
            UnitOfWork work,
            Outbox outbox,
            Customers customers,
            CustomerMerges merges,
            CustomerLogins logins,
            CustomerLoginViews loginViews,
            BusinessClock clock) {
        return new DuplicateRoutes(
                finding,
                noting,
                new MergingCustomers(work, outbox, customers, merges, logins, loginViews, clock),
                merges,
                customers);
    }
}
