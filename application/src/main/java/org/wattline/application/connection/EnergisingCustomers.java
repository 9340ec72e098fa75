package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.SignedContracts;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.NeededRegisters;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.premises.PremisesId;

/**
 * Brings a supplied customer into being (送电): customer, account, premises, contract, metering point, installed meter and the plan's
 * transformers, all in the unit of work that completes the step, so that they exist together or not at all.
 */
public final class EnergisingCustomers {
    private final Outbox outbox;
    private final Applications applications;
    private final Customers customers;
    private final Accounts accounts;
    private final PremisesRegister premises;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final SupplyPlans plans;
    private final SignedContracts signing;
    private final FirstInstallation meters;
    private final FirstEquipment equipment;
    private final FirstPlaces places;
    private final CustomerLogins logins;
    private final Numbers numbers;
    private final Ids ids;
    private final BusinessClock clock;

    public EnergisingCustomers(
            Outbox outbox,
            Applications applications,
            Customers customers,
            Accounts accounts,
            PremisesRegister premises,
            Contracts contracts,
            Entitlements entitlements,
            SupplyPlans plans,
            SignedContracts signing,
            FirstInstallation meters,
            FirstEquipment equipment,
            FirstPlaces places,
            CustomerLogins logins,
            Numbers numbers,
            Ids ids,
            BusinessClock clock) {
        this.outbox = outbox;
        this.applications = applications;
        this.customers = customers;
        this.accounts = accounts;
        this.premises = premises;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.plans = plans;
        this.signing = signing;
        this.meters = meters;
        this.equipment = equipment;
        this.places = places;
        this.logins = logins;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    /** The applicant may have the tariff that a step chose, and it is what the confirmed plan says (CON-176). */
    Outcome<Boolean> choose(ConnectionApplication application, Collected collected) {
        return expected(application, collected)
                .then(agreed -> planned(application, agreed))
                .map(agreed -> true);
    }

    /** The document of the contract is signed, and on these terms (CON-180 … CON-182). */
    Outcome<Boolean> signed(ConnectionApplication application, Collected collected) {
        return expected(application, collected)
                .then(agreed ->
                        signing.check(application.no(), Energising.typeOf(application, collected), agreed, collected));
    }

    private Outcome<Terms.Agreed> expected(ConnectionApplication application, Collected collected) {
        LocalDate today = clock.today();
        return entitlements.on(today).then(rules -> Energising.expect(application, collected, rules, today));
    }

    Outcome<Boolean> energise(Caller who, ConnectionApplication application, Collected collected) {
        Energising.Numbers reserved = signing.numbers(application.no()).orElseGet(this::fresh);
        Optional<Customer> known =
                customers.holding(application.applicant().certificate()).or(() -> customers.find(reserved.customer()));
        return entitlements
                .on(Zone.day(collected.energisedAt()))
                .then(rules -> Energising.decide(application, collected, rules, known, reserved, clock.now())
                        .then(energised ->
                                planned(application, agreed(energised)).map(held -> energised))
                        .then(energised -> signing.begin(application.no(), energised.contract(), collected)
                                .map(begun -> energised))
                        .then(energised -> {
                            store(energised);
                            return meters.of(who, energised, collected)
                                    .then(points -> counted(energised, rules, collected, points)
                                            .then(counted -> equipment.of(who, energised, collected))
                                            .then(kept -> places.of(who, points, Zone.day(collected.energisedAt()))));
                        }))
                .map(kept -> true);
    }

    /** The meters count what the terms need, or nobody is supplied (CON-174). */
    private static Outcome<Boolean> counted(
            Energising.Energised energised, Entitlement rules, Collected collected, List<MeteringPoint> points) {
        return NeededRegisters.check(agreed(energised), rules, Zone.day(collected.energisedAt()), points);
    }

    private static Terms.Agreed agreed(Energising.Energised energised) {
        return energised.contract().terms().getLast().agreed();
    }

    /** What is signed and energised is what the confirmed plan says, where there is one. */
    private Outcome<Terms.Agreed> planned(ConnectionApplication application, Terms.Agreed agreed) {
        return plans.agreed(application.no()).map(plan -> plan.holding(agreed)).orElseGet(() -> Outcome.done(agreed));
    }

    private Energising.Numbers fresh() {
        return new Energising.Numbers(
                new CustomerId(ids.next()),
                new PremisesId(ids.next()),
                AccountNo.of(numbers.next("account")),
                ContractNo.of(numbers.next("contract")));
    }

    private void store(Energising.Energised energised) {
        if (energised.newCustomer()) customers.add(energised.customer());
        premises.add(energised.premises());
        accounts.add(energised.account());
        contracts.add(energised.contract());
        ConnectionApplication application = applications.save(energised.application());
        outbox.publish(energised.facts());
        if (energised.newCustomer())
            application
                    .applicant()
                    .login()
                    .ifPresent(login -> bind(login, energised.customer().id()));
    }

    /** Lets the applicant's own login see what came into being; a known customer's affairs are bound by staff only. */
    private void bind(String login, CustomerId customer) {
        logins.find(new AccountId(UUID.fromString(login)))
                .map(found -> found.bind(customer.value(), CustomerRole.OWNER, clock.now()))
                .ifPresent(outcome -> {
                    if (outcome instanceof Outcome.Done<Change<CustomerLogin>>(Change<CustomerLogin> bound)) {
                        logins.save(bound.state());
                        outbox.publish(bound.facts());
                    }
                });
    }
}
