package org.wattline.application.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.application.connection.SampleConnections.STATION;
import static org.wattline.application.connection.SampleConnections.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.RegisteringCustomers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.customer.duplicate.CustomerMerge;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;
import org.wattline.domain.customer.duplicate.DuplicatesLikely;
import org.wattline.domain.customer.duplicate.MergeRefusal;
import org.wattline.domain.customer.duplicate.TraitKind;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.UseCategory;

/** What the ports promise that find and join customers on file twice. */
public abstract class DuplicatesContract {
    private static final Caller CLERK = Caller.system("clerk");
    private static final DuplicatePolicy POLICY = new DuplicatePolicy(
            "T",
            Span.startingOn(LocalDate.of(2000, 1, 1)),
            "test",
            55,
            Map.of(
                    TraitKind.PHONE,
                    40,
                    TraitKind.NAME,
                    30,
                    TraitKind.NAME_NEAR,
                    20,
                    TraitKind.DOOR,
                    30,
                    TraitKind.HOUSE,
                    15));

    /** A number that nobody else has. */
    private final PhoneNumber phone =
            new PhoneNumber("139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));

    protected abstract ConnectionStore store();

    protected abstract CustomerTraits traits();

    protected abstract CustomerMerges merges();

    private NotingTraits noting() {
        return new NotingTraits(
                traits(), store().customers(), store().accounts(), store().contracts(), store().premises());
    }

    private FindingDuplicates finding() {
        return new FindingDuplicates(
                traits(), merges(), store().customers(), store().accounts(), day -> POLICY, store().clock());
    }

    private Outcome<Customer> register(String name, Optional<String> because) {
        RegisteringCustomers registering = new RegisteringCustomers(
                store().work(), store().outbox(), recognised(), store().accounts(), UUID::randomUUID);
        return new RegisteringOnce(store().work(), finding(), registering)
                .handle(
                        CLERK,
                        new RegisteringOnce.Register(
                                new RegisteringCustomers.Register(
                                        Customer.Kind.PERSON, new PersonName(name), certificate(), phone, STATION),
                                because));
    }

    private RecognisedCustomers recognised() {
        return new RecognisedCustomers(store().customers(), merges(), noting());
    }

    private void note(CustomerId customer) {
        Outcome<Boolean> noted = store().work().perform(Act.of(CLERK, "test.note"), () -> {
            noting().note(customer);
            return Outcome.done(true);
        });
        assertThat(noted).isInstanceOf(Outcome.Done.class);
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private MergingCustomers merging() {
        return new MergingCustomers(
                store().work(),
                store().outbox(),
                store().customers(),
                merges(),
                store().logins(),
                (CustomerLoginViews) store().logins(),
                store().clock());
    }

    @Test
    void somebody_with_the_same_number_and_nearly_the_same_name_is_told_of_unless_it_is_somebody_else() {
        Customer known = value(register("欧阳长江", Optional.empty()));
        Outcome<Customer> again = register("欧阳长红", Optional.empty());
        assertThat(again).isInstanceOf(Outcome.Refused.class);
        Refusal why = ((Outcome.Refused<Customer>) again).why();
        assertThat(((DuplicatesLikely) why).candidates())
                .extracting(
                        each -> each.candidate().customer(),
                        each -> each.candidate().shared())
                .containsExactly(tuple(known.id(), Set.of(TraitKind.PHONE, TraitKind.NAME_NEAR)));
        assertThat(why.title().zh()).doesNotContain("欧阳").contains("60/100");
        assertThat(register("司马相如", Optional.empty())).as("another name").isInstanceOf(Outcome.Done.class);
        Customer other = value(register("欧阳长红", Optional.of("brothers")));
        assertThat(finding().of(other.id(), noting().of(other), Scope.EVERYTHING))
                .extracting(each -> each.candidate().customer())
                .containsExactly(known.id());
        assertThat(finding()
                        .of(
                                other.id(),
                                noting().of(other),
                                new Scope(Optional.of(new UnitPath("/42")), Optional.empty())))
                .isEmpty();
    }

    @Test
    void of_several_who_register_the_same_person_at_once_one_is_told_of_the_other() throws Exception {
        List<Callable<Outcome<Customer>>> clerks = Collections.nCopies(4, () -> register("慕容复", Optional.empty()));
        long registered = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<Customer>> each : threads.invokeAll(clerks))
                if (each.get() instanceof Outcome.Done<Customer>) registered++;
        }
        assertThat(registered).isOne();
    }

    @Test
    void a_certificate_and_a_search_lead_to_the_customer_that_goes_on() {
        Customer one = value(register("南宫仆射", Optional.empty()));
        Customer other = value(register("南宫仆射", Optional.of("test")));
        assertThat(merging().handle(CLERK, new MergingCustomers.Merge(one.id(), other.id(), "twice")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(recognised().holding(one.certificate()).map(Customer::id)).contains(other.id());
        CustomerViews.Filter byCertificate = new CustomerViews.Filter(
                Optional.empty(), Optional.of(one.certificate().number().clear()), Optional.empty());
        assertThat(found(byCertificate)).containsExactly(other.id());
        CustomerViews.Filter byPhone =
                new CustomerViews.Filter(Optional.empty(), Optional.empty(), Optional.of(phone.clear()));
        assertThat(found(byPhone)).containsExactly(other.id());
        assertThat(merging().handle(CLERK, new MergingCustomers.Unmerge(one.id(), "two after all")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(found(byPhone)).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void accounts_of_a_merged_customer_are_those_of_the_one_that_goes_on_until_the_merge_is_undone() {
        Customer one = value(register("东方不败", Optional.empty()));
        Customer other = value(register("东方不败", Optional.of("test")));
        AccountNo first = account(one);
        AccountNo second = account(other);
        assertThat(merging().handle(CLERK, new MergingCustomers.Merge(one.id(), other.id(), "twice")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(accounts(other.id(), Scope.EVERYTHING)).containsExactlyInAnyOrder(first, second);
        assertThat(accounts(one.id(), Scope.EVERYTHING)).containsExactly(first);
        assertThat(merges().joined(Set.of(other.id()))).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(accounts(other.id(), whoSees(merges().joined(Set.of(other.id())))))
                .as("a login that is bound to the survivor later on")
                .containsExactlyInAnyOrder(first, second);
        assertThat(merging().handle(CLERK, new MergingCustomers.Unmerge(one.id(), "two after all")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(accounts(other.id(), Scope.EVERYTHING)).containsExactly(second);
        assertThat(accounts(other.id(), whoSees(merges().joined(Set.of(other.id())))))
                .containsExactly(second);
    }

    private static Scope whoSees(Set<CustomerId> customers) {
        return new Scope(
                Optional.empty(),
                Optional.of(customers.stream().map(CustomerId::value).collect(Collectors.toSet())));
    }

    private AccountNo account(Customer customer) {
        return value(store().work().perform(Act.of(CLERK, "test.open"), () -> {
            AccountNo no = AccountNo.of(store().numbers().next("account"));
            store().accounts()
                    .add(Account.open(no, customer.id(), STATION, UseCategory.RESIDENTIAL, LocalDate.of(2026, 1, 1))
                            .state());
            return Outcome.done(no);
        }));
    }

    private List<AccountNo> accounts(CustomerId customer, Scope scope) {
        AccountViews.Filter filter = new AccountViews.Filter(Optional.of(customer), Optional.empty(), Optional.empty());
        return store().accountViews().list(filter, scope, Page.Request.first(10)).items().stream()
                .map(AccountViews.Row::no)
                .toList();
    }

    private List<CustomerId> found(CustomerViews.Filter filter) {
        return store().customerViews().list(filter, Scope.EVERYTHING, Page.Request.first(10)).items().stream()
                .map(Customer::id)
                .toList();
    }

    @Test
    void customers_without_traits_are_noted_later() {
        Customer fresh = Customer.register(
                        new CustomerId(new UUID(0, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE))),
                        Customer.Kind.PERSON,
                        new PersonName("诸葛亮"),
                        certificate(),
                        phone,
                        STATION)
                .state();
        Outcome<Boolean> added = store().work().perform(Act.of(CLERK, "test.add"), () -> {
            store().customers().add(fresh);
            return Outcome.done(true);
        });
        assertThat(added).isInstanceOf(Outcome.Done.class);
        assertThat(traits().unknown(500)).contains(fresh.id());
        note(fresh.id());
        assertThat(traits().unknown(500)).doesNotContain(fresh.id());
        note(fresh.id());
    }

    @Test
    void a_merge_leads_to_the_survivor_lets_logins_see_both_and_is_undone_within_thirty_days() {
        Customer one = value(register("上官婉儿", Optional.empty()));
        Customer other = value(register("上官婉儿", Optional.of("test")));
        Customer third = value(register("上官婉儿", Optional.of("test")));
        CustomerLogin login = login(one.id());

        CustomerMerge merge = value(merging().handle(CLERK, new MergingCustomers.Merge(one.id(), other.id(), "twice")));
        assertThat(merges().find(one.id())).contains(merge);
        assertThat(merges().survivor(one.id())).isEqualTo(other.id());
        assertThat(merges().standing(other.id())).containsExactly(merge);
        assertThat(customers(login))
                .containsExactlyInAnyOrder(one.id().value(), other.id().value());
        assertThat(merging().handle(CLERK, new MergingCustomers.Merge(one.id(), third.id(), "twice")))
                .isEqualTo(Outcome.refused(MergeRefusal.MERGED_ALREADY));
        assertThat(merging().handle(CLERK, new MergingCustomers.Merge(other.id(), third.id(), "twice")))
                .isEqualTo(Outcome.refused(MergeRefusal.OTHERS_LEAD_HERE));
        assertThat(merging().handle(CLERK, new MergingCustomers.Merge(third.id(), third.id(), "twice")))
                .isEqualTo(Outcome.refused(MergeRefusal.ONE_AND_THE_SAME));

        CustomerMerge undone = value(merging().handle(CLERK, new MergingCustomers.Unmerge(one.id(), "two after all")));
        assertThat(undone.stands()).isFalse();
        assertThat(merges().survivor(one.id())).isEqualTo(one.id());
        assertThat(customers(login)).containsExactly(one.id().value());
        assertThat(merging().handle(CLERK, new MergingCustomers.Unmerge(one.id(), "again")))
                .isEqualTo(Outcome.refused(MergeRefusal.NOT_MERGED));

        CustomerMerge again = value(merging().handle(CLERK, new MergingCustomers.Merge(one.id(), third.id(), "twice")));
        assertThat(merges().find(one.id())).contains(again);
        Instant before = store().clock().now();
        store().clock().advance(Duration.ofDays(31));
        assertThat(merging().handle(CLERK, new MergingCustomers.Unmerge(one.id(), "late")))
                .isEqualTo(Outcome.refused(MergeRefusal.TOO_LATE));
        store().clock().set(before);
    }

    private CustomerLogin login(CustomerId customer) {
        return value(store().work().perform(Act.of(CLERK, "test.login"), () -> {
            Change<CustomerLogin> opened = CustomerLogin.open(
                    new AccountId(UUID.randomUUID()),
                    new Login("u" + UUID.randomUUID().toString().substring(0, 8)),
                    STATION);
            CustomerLogin bound = value(opened.state()
                            .bind(
                                    customer.value(),
                                    CustomerRole.OWNER,
                                    store().clock().now()))
                    .state();
            store().logins().add(bound);
            return Outcome.done(bound);
        }));
    }

    private List<UUID> customers(CustomerLogin login) {
        return List.copyOf(store().logins().find(login.id()).orElseThrow().customers());
    }
}
