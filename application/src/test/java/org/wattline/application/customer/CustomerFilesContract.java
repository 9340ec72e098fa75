package org.wattline.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.SampleConnections.STATION;
import static org.wattline.application.connection.SampleConnections.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.contract.ChangingTerms;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.tariff.SamplePrices;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.AccountRefusal;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateKnown;
import org.wattline.domain.customer.Contact;
import org.wattline.domain.customer.ContactRole;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerRefusal;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.Marks;

/** The promises of the ports of customers, accounts, premises and contracts, and every outcome of their commands. */
public abstract class CustomerFilesContract {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final PhoneNumber PHONE = new PhoneNumber("13800138000");

    protected abstract ConnectionStore store();

    private RegisteringCustomers registering() {
        return new RegisteringCustomers(
                store().work(), store().outbox(), store().customers(), store().accounts(), UUID::randomUUID);
    }

    private ChangingCustomers changing() {
        return new ChangingCustomers(store().work(), store().outbox(), store().customers());
    }

    private static Caller clerk(String unit) {
        return new Caller("clerk", Caller.Kind.STAFF, new UnitPath(unit), Set.of(), Set.of(), Caller.Origin.INTERNAL);
    }

    private static RegisteringCustomers.Register command(Certificate certificate) {
        return new RegisteringCustomers.Register(
                Customer.Kind.PERSON, new PersonName("李四"), certificate, PHONE, STATION);
    }

    private Customer registered() {
        return value(registering().handle(clerk("/33"), command(certificate())));
    }

    private static Customer fresh(Certificate certificate) {
        return new Customer(
                new CustomerId(UUID.randomUUID()),
                Customer.Kind.ORGANISATION,
                new PersonName("杭州\\好{电}厂, \"一\""),
                certificate,
                PHONE,
                List.of(new Contact(ContactRole.ELECTRICAL, new PersonName("王工"), new PhoneNumber("057187654321"))),
                new TreeSet<>(Set.of(new CustomerTag("02"), new CustomerTag("31"))),
                STATION,
                Version.NEW);
    }

    private Account account(CustomerId customer) {
        return Account.open(
                        AccountNo.of(store().numbers().next("account")),
                        customer,
                        STATION,
                        UseCategory.RESIDENTIAL,
                        DAY)
                .state();
    }

    private Account accountFor(CustomerId customer) {
        return in(() -> {
            Account account = account(customer);
            store().accounts().add(account);
            return account.at(new Version(1));
        });
    }

    private Account factoryFor(CustomerId customer) {
        return in(() -> {
            Account account = Account.open(
                            AccountNo.of(store().numbers().next("account")),
                            customer,
                            new UnitPath("/33/3301"),
                            UseCategory.LARGE_INDUSTRY,
                            DAY)
                    .state();
            store().accounts().add(account);
            return account.at(new Version(1));
        });
    }

    private ChangingTerms changingTerms() {
        Entitlements entitlements = new Entitlements(
                SamplePrices.of("ZJ-RES-ANNUAL", "HB-2026-01").paying("HB-PV"), WorkingCalendar::weekendsOnly);
        return new ChangingTerms(
                store().work(),
                store().outbox(),
                store().contracts(),
                store().accounts(),
                entitlements,
                store().clock());
    }

    private static Terms.Agreed agreed(BasicChargeMode mode, Optional<Power> demand) {
        return new Terms.Agreed(
                        Capacity.kva(1250),
                        VoltageLevel.AC_10_KV,
                        new TariffId("HB-2026-01"),
                        Scheme.TWO_PART,
                        mode,
                        demand,
                        Optional.of(PowerFactorStandard.PF_090),
                        true)
                .with(new Plant(Power.kw(400), new TariffId("HB-PV")));
    }

    private SupplyContract signed(Account account, PremisesId premises) {
        return state(SupplyContract.draft(
                        ContractNo.of(store().numbers().next("contract")),
                        account.no(),
                        account.customer(),
                        premises,
                        STATION,
                        ContractType.HIGH_VOLTAGE,
                        DAY,
                        agreed(BasicChargeMode.CAPACITY, Optional.empty()),
                        Instant.parse("2026-01-05T01:02:03.456789Z"))
                .signing(DAY));
    }

    private Premises premises() {
        return Premises.register(
                        new PremisesId(UUID.randomUUID()),
                        new Address("浙江省杭州市西湖区文三路1号"),
                        STATION,
                        new AreaCode("A-3301"))
                .state();
    }

    private <T> T in(Supplier<T> work) {
        return value(store().work()
                .perform(Act.of(Caller.system("tester"), "customer.test"), () -> Outcome.done(work.get())));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static <T> T state(Outcome<Change<T>> outcome) {
        return value(outcome).state();
    }

    @Test
    void a_customer_is_kept_as_it_was() {
        Customer customer = fresh(certificate());
        in(() -> {
            store().customers().add(customer);
            return true;
        });

        assertThat(store().customers().find(customer.id())).contains(customer.at(new Version(1)));
        assertThat(store().customers().holding(customer.certificate())).contains(customer.at(new Version(1)));
        assertThat(store().customers().find(new CustomerId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_certificate_is_registered_once_and_the_second_hears_the_accounts_it_may_know_of() {
        Customer known = registered();
        Account account = accountFor(known.id());

        assertThat(registering().handle(clerk("/33"), command(known.certificate())))
                .isEqualTo(Outcome.refused(new CertificateKnown(List.of(account.no()))));
        assertThat(registering().handle(clerk("/42"), command(known.certificate())))
                .isEqualTo(Outcome.refused(new CertificateKnown(List.of())));
        assertThatThrownBy(() -> in(() -> {
                    store().customers().add(fresh(known.certificate()));
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void contacts_and_tags_are_replaced_on_the_version_that_was_seen() {
        Customer customer = registered();
        Contact contact = new Contact(ContactRole.AGENT, new PersonName("赵六"), PHONE);

        Customer reached = value(changing()
                .handle(
                        clerk("/33"),
                        new ChangingCustomers.Reach(
                                customer.id(), customer.version(), new PhoneNumber("13911112222"), List.of(contact))));
        Customer tagged = value(changing()
                .handle(
                        clerk("/33"),
                        new ChangingCustomers.Tag(
                                customer.id(), reached.version(), new TreeSet<>(Set.of(CustomerTag.ELDERLY_ALONE)))));

        assertThat(store().customers().find(customer.id())).contains(tagged);
        assertThat(tagged.contacts()).containsExactly(contact);
        assertThatThrownBy(() -> changing()
                        .handle(
                                clerk("/33"),
                                new ChangingCustomers.Tag(customer.id(), customer.version(), new TreeSet<>())))
                .isInstanceOf(StaleState.class);
        assertThat(changing()
                        .handle(
                                clerk("/33"),
                                new ChangingCustomers.Reach(
                                        customer.id(), tagged.version(), PHONE, List.of(contact, contact))))
                .isEqualTo(Outcome.refused(CustomerRefusal.CONTACT_TWICE));
        assertThat(changing()
                        .handle(
                                clerk("/33"),
                                new ChangingCustomers.Tag(
                                        new CustomerId(UUID.randomUUID()), new Version(1), new TreeSet<>())))
                .isEqualTo(Outcome.refused(CustomerRefusal.UNKNOWN));
    }

    @Test
    void customers_are_found_by_whole_values_within_the_scope() {
        Customer customer = registered();
        CustomerViews.Filter filter = new CustomerViews.Filter(
                Optional.of("李四"), Optional.of(customer.certificate().number().clear()), Optional.of(PHONE.clear()));

        assertThat(list(filter, clerk("/33").scope())).containsExactly(customer);
        assertThat(list(filter, clerk("/3").scope())).isEmpty();
        assertThat(list(
                        filter,
                        new Scope(
                                Optional.empty(),
                                Optional.of(Set.of(customer.id().value())))))
                .containsExactly(customer);
        assertThat(list(filter, new Scope(Optional.empty(), Optional.of(Set.of()))))
                .isEmpty();
        assertThat(list(
                        new CustomerViews.Filter(Optional.of("李"), Optional.empty(), Optional.empty()),
                        Scope.EVERYTHING))
                .isEmpty();
    }

    private List<Customer> list(CustomerViews.Filter filter, Scope scope) {
        return store().customerViews()
                .list(filter, scope, Page.Request.first(10))
                .items();
    }

    @Test
    void many_come_at_once_and_are_as_if_they_had_come_one_by_one() {
        Customer customer = fresh(certificate());
        Premises place = premises();
        Account account = state(account(customer.id()).declaring(DAY, 5, true));
        SupplyContract contract = signed(account, place.id());
        in(() -> {
            store().customers().addAll(List.of(customer));
            store().premises().addAll(List.of(place));
            store().accounts().addAll(List.of(account));
            store().contracts().addAll(List.of(contract));
            return true;
        });

        assertThat(store().customers().find(customer.id())).contains(customer.at(new Version(1)));
        assertThat(store().premises().find(place.id())).contains(place.at(new Version(1)));
        assertThat(store().accounts().find(account.no())).contains(account.at(new Version(1)));
        assertThat(store().contracts().find(contract.no())).contains(contract.at(new Version(1)));
        assertThat(store().contracts().findAll(List.of(contract.no(), ContractNo.of(99_999_999), contract.no())))
                .containsExactly(contract.at(new Version(1)));
        assertThat(store().accountViews()
                        .summary(account.no(), DAY)
                        .orElseThrow()
                        .holder())
                .isEqualTo(customer.name());
        assertThat(store().accountViews().ownerOf(account.no()))
                .contains(Scope.Owner.of(account.unit(), customer.id().value()));
        assertThat(store().accountViews()
                        .list(
                                new AccountViews.Filter(
                                        Optional.of(customer.id()),
                                        Optional.of(UseCategory.RESIDENTIAL),
                                        Optional.of(true)),
                                clerk("/33").scope(),
                                Page.Request.first(5))
                        .items())
                .extracting(AccountViews.Row::no)
                .containsExactly(account.no());
    }

    @Test
    void numbers_alone_are_listed_within_a_scope_page_by_page() {
        CustomerId customer = registered().id();
        List<AccountNo> own = new ArrayList<>();
        for (int i = 0; i < 3; i++) own.add(accountFor(customer).no());
        List<AccountNo> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<AccountNo> page = store().accountViews().numbers(clerk("/33").scope(), new Page.Request(2, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(listed).containsAll(own).isSorted().doesNotHaveDuplicates();
        assertThat(store().accountViews()
                        .numbers(clerk("/99").scope(), Page.Request.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void an_account_has_one_contract_in_force() {
        Account account = accountFor(registered().id());
        Premises place = premises();
        in(() -> {
            store().premises().add(place);
            store().contracts().add(signed(account, place.id()));
            return true;
        });

        assertThatThrownBy(() -> in(() -> {
                    store().contracts().add(signed(account, place.id()));
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void terms_change_from_a_day_on_and_both_are_kept() {
        Account account = factoryFor(registered().id());
        Premises place = premises();
        SupplyContract contract = signed(account, place.id());
        in(() -> {
            store().premises().add(place);
            store().contracts().add(contract);
            return true;
        });
        ChangingTerms changing = changingTerms();
        Terms.Agreed demand = agreed(BasicChargeMode.CONTRACT_DEMAND, Optional.of(Power.kw("900")));
        LocalDate july = LocalDate.of(2026, 7, 1);

        SupplyContract changed = value(
                changing.handle(clerk("/33"), new ChangingTerms.Change(contract.no(), new Version(1), july, demand)));

        assertThat(store().contracts().find(contract.no())).contains(changed);
        assertThat(store().contracts().inForce(account.no(), july).orElseThrow().agreed())
                .isEqualTo(demand);
        assertThat(store().contracts()
                        .inForce(account.no(), july.minusDays(1))
                        .orElseThrow()
                        .agreed())
                .isEqualTo(contract.terms().getFirst().agreed());
        assertThat(changing.handle(clerk("/33"), new ChangingTerms.Change(contract.no(), new Version(2), july, demand)))
                .isEqualTo(Outcome.refused(ContractRefusal.TERMS_IN_THE_PAST));
        assertThatThrownBy(() -> changing.handle(
                        clerk("/33"), new ChangingTerms.Change(contract.no(), new Version(1), july, demand)))
                .isInstanceOf(StaleState.class);
        assertThat(changing.handle(
                        clerk("/33"),
                        new ChangingTerms.Change(ContractNo.of(99_999_999), new Version(1), july, demand)))
                .isEqualTo(Outcome.refused(ContractRefusal.UNKNOWN));
    }

    @Test
    void terms_that_the_price_rules_do_not_give_are_refused_by_their_rule_and_change_nothing() {
        Account account = factoryFor(registered().id());
        Premises place = premises();
        SupplyContract contract = signed(account, place.id());
        in(() -> {
            store().premises().add(place);
            store().contracts().add(contract);
            return true;
        });
        LocalDate july = LocalDate.of(2026, 7, 1);
        Terms.Agreed now = agreed(BasicChargeMode.CAPACITY, Optional.empty());
        Terms.Agreed household = new Terms.Agreed(
                now.capacity(),
                now.voltage(),
                new TariffId("ZJ-RES-ANNUAL"),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                now.powerFactor(),
                true);

        assertThat(refusedTerms(contract, july, household)).startsWith("TAR-32");
        assertThat(refusedTerms(contract, july, now.marked(Marks.of("CASTLE"))))
                .isEqualTo("TAR-31 there is no special use CASTLE");
        assertThat(refusedTerms(contract, july, now.keeping(Optional.empty()))).startsWith("CTR-12");
        assertThat(refusedTerms(contract, july.plusDays(1), agreed(BasicChargeMode.ACTUAL_DEMAND, Optional.empty())))
                .startsWith("CTR-13");
        assertThat(store().contracts().find(contract.no()).orElseThrow().terms())
                .hasSize(1);
    }

    private String refusedTerms(SupplyContract contract, LocalDate from, Terms.Agreed agreed) {
        Outcome<SupplyContract> outcome = changingTerms()
                .handle(clerk("/33"), new ChangingTerms.Change(contract.no(), new Version(1), from, agreed));
        return outcome instanceof Outcome.Refused<SupplyContract>(Refusal why)
                ? why.rule() + " " + why.title().en()
                : "done";
    }

    @Test
    void households_are_declared_on_the_version_that_was_seen() {
        Account account = accountFor(registered().id());
        DeclaringHouseholds declaring = new DeclaringHouseholds(store().work(), store().outbox(), store().accounts());
        DeclaringHouseholds.Declare command =
                new DeclaringHouseholds.Declare(account.no(), new Version(1), DAY, 6, false);

        Account declared = value(declaring.handle(clerk("/33"), command));

        assertThat(store().accounts().find(account.no())).contains(declared);
        assertThat(declared.householdOn(DAY).orElseThrow().people()).isEqualTo(6);
        assertThatThrownBy(() -> declaring.handle(clerk("/33"), command)).isInstanceOf(StaleState.class);
        assertThat(declaring.handle(
                        clerk("/33"),
                        new DeclaringHouseholds.Declare(AccountNo.of(9_999_999), new Version(1), DAY, 6, false)))
                .isEqualTo(Outcome.refused(AccountRefusal.UNKNOWN));
    }

    @Test
    void the_network_is_read_by_code_and_by_unit() {
        FeederCode line = new FeederCode("F-77");
        UnitPath unit = new UnitPath("/77/7701");
        Feeder feeder = new Feeder(line, "77线", VoltageLevel.AC_10_KV, "城东变", unit, Version.NEW);
        List<TransformerArea> areas = List.of(
                new TransformerArea(new AreaCode("A-7701"), "一号", line, Capacity.kva(400), unit, Version.NEW),
                new TransformerArea(new AreaCode("A-7702"), "二号", line, Capacity.kva(630), unit, Version.NEW));
        in(() -> {
            store().network().put(List.of(feeder), areas);
            return true;
        });

        assertThat(store().network().feeder(line).orElseThrow().substation()).isEqualTo("城东变");
        assertThat(store().network().area(new AreaCode("A-7702")).orElseThrow().capacity())
                .isEqualTo(Capacity.kva(630));
        Page<TransformerArea> first = store().network().areas(clerk("/77").scope(), Page.Request.first(1));
        assertThat(first.items()).extracting(area -> area.code().code()).containsExactly("A-7701");
        assertThat(store().network()
                        .areas(clerk("/77").scope(), new Page.Request(5, first.next()))
                        .items())
                .extracting(area -> area.code().code())
                .containsExactly("A-7702");
        assertThat(store().network()
                        .areas(clerk("/7").scope(), Page.Request.first(5))
                        .items())
                .isEmpty();
        Scope customers = new Scope(Optional.empty(), Optional.of(Set.of(UUID.randomUUID())));
        assertThat(store().network().areas(customers, Page.Request.first(5)).items())
                .isEmpty();
    }
}
