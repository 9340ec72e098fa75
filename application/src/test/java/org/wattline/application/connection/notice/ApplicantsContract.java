package org.wattline.application.connection.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SampleConnections;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.application.connection.link.ProgressTokens;
import org.wattline.application.connection.link.SharingProgress;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.notification.Contacts;
import org.wattline.application.notification.Subscriptions;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.ReadableVault;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.Applicant;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.connection.link.ProgressLink;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.ApplicationNumber;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;
import org.wattline.domain.notification.Subscription;
import org.wattline.domain.workflow.definition.ProcessKey;

/** What every storage lets be known of how applicants are reached. */
public abstract class ApplicantsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Set<MessageChannel> BOTH = Set.of(MessageChannel.SMS, MessageChannel.WECHAT_SUBSCRIBE);

    protected abstract ConnectionStore store();

    protected abstract ChangeApplications changes();

    protected abstract Subscriptions subscriptions();

    protected abstract ProgressLinks links();

    @Test
    void who_applied_at_the_counter_is_told_at_the_mobile_number_of_the_application() {
        ApplicationNumber mobile = applied("13812345678", Optional.empty());
        ApplicationNumber landline = applied("057187654321", Optional.empty());
        ApplicationNumber unknown =
                new ApplicationNumber(ApplicationNo.of(999_999_999).value());

        Map<ApplicationNumber, Contacts.Contact> found = applicants().of(Set.of(mobile, landline, unknown), BOTH);

        assertThat(found).containsOnlyKeys(mobile, landline);
        assertThat(found.get(mobile))
                .isEqualTo(new Contacts.Contact(
                        new Addressee.OfApplication(mobile, Optional.empty(), SampleConnections.STATION),
                        Map.of(MessageChannel.SMS, new Recipient("13812345678"))));
        assertThat(contact(landline, BOTH).addresses()).isEmpty();
        assertThat(contact(mobile, Set.of(MessageChannel.WECHAT_SUBSCRIBE)).addresses())
                .isEmpty();
    }

    @Test
    void who_applied_by_a_login_that_acts_for_customers_is_told_at_the_last_subscription_besides() {
        String login = "1390" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        assertThat(wechat(applied("13812345678", Optional.of("somebody"))))
                .as("no login of ours")
                .isEmpty();
        CustomerId one = subscribed("oONE11234567890abcdefghijkl", NOW);
        CustomerId other = subscribed("oTWO21234567890abcdefghijkl", NOW.plusSeconds(60));
        CustomerLogin opened = CustomerLogin.open(
                        new AccountId(UUID.randomUUID()), new Login(login), SampleConnections.STATION)
                .state();
        ApplicationNumber number =
                applied("13812345678", Optional.of(opened.id().toString()));
        assertThat(wechat(number)).as("no such login any more").isEmpty();
        in(() -> {
            store().logins().add(opened);
            return true;
        });
        assertThat(wechat(number)).as("acts for nobody").isEmpty();
        bound(opened.id(), one, true);
        bound(opened.id(), other, true);

        assertThat(wechat(number)).contains(new Recipient("oTWO21234567890abcdefghijkl"));
        bound(opened.id(), other, false);
        assertThat(wechat(number)).contains(new Recipient("oONE11234567890abcdefghijkl"));
    }

    @Test
    void the_last_link_that_holds_goes_along() {
        ApplicationNumber number = applied("13812345678", Optional.empty());
        assertThat(applicants().link(number)).isEmpty();
        ProgressLink first = link(number, NOW.plusSeconds(1), 90);
        ProgressLink over = link(number, NOW.plusSeconds(2), 0);

        assertThat(applicants().link(number)).contains(first.id());
        ProgressLink last = link(number, NOW.plusSeconds(3), 90);
        assertThat(applicants().link(number)).contains(last.id());
        assertThat(applicants().opening(last.id())).contains(tokens().of(last));
        assertThat(applicants().opening(over.id()))
                .as("shows nothing, but is known")
                .isPresent();
        assertThat(applicants().opening(UUID.randomUUID())).isEmpty();
    }

    private ContactingApplicants applicants() {
        Contacts none = new Contacts() {
            @Override
            public Map<AccountNo, Contact> of(Set<AccountNo> accounts, Set<MessageChannel> channels) {
                return Map.of();
            }

            @Override
            public Optional<UnitPath> unitOf(CustomerId customer) {
                return Optional.empty();
            }
        };
        SharingProgress sharing = new SharingProgress(
                store().work(),
                store().outbox(),
                new OwningApplications(store().applications(), changes()),
                links(),
                tokens(),
                UUID::randomUUID,
                () -> NOW.plusSeconds(10));
        return new ContactingApplicants(
                store().applications(), changes(), none, store().logins(), subscriptions(), sharing);
    }

    private static ProgressTokens tokens() {
        return new ProgressTokens(new ReadableVault("k1"));
    }

    private Optional<Recipient> wechat(ApplicationNumber number) {
        return Optional.ofNullable(contact(number, BOTH).addresses().get(MessageChannel.WECHAT_SUBSCRIBE));
    }

    private Contacts.Contact contact(ApplicationNumber number, Set<MessageChannel> channels) {
        return Objects.requireNonNull(applicants().of(Set.of(number), channels).get(number));
    }

    private ApplicationNumber applied(String phone, Optional<String> login) {
        Applicant applicant = new Applicant(
                Customer.Kind.PERSON,
                new PersonName("张三丰"),
                SampleConnections.certificate(),
                new PhoneNumber(phone),
                login);
        ConnectionApplication application = ConnectionApplication.submit(
                        ApplicationNo.of(store().numbers().next("application")),
                        new ProcessKey("TEST_NEW", 1),
                        SampleConnections.STATION,
                        login.isPresent() ? new ChannelCode("ONLINE") : new ChannelCode("COUNTER"),
                        applicant,
                        SampleConnections.requested(),
                        NOW)
                .state();
        return in(() -> {
            store().applications().add(application);
            return new ApplicationNumber(application.no().value());
        });
    }

    private CustomerId subscribed(String openid, Instant at) {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        Subscription subscription = Subscription.begin(
                        customer, SampleConnections.STATION, MessageChannel.WECHAT_SUBSCRIBE, new Recipient(openid), at)
                .state();
        return in(() -> subscriptions().add(subscription).customer());
    }

    /** @param acting whether the login acts for the customer from now on, or no more */
    private void bound(AccountId login, CustomerId customer, boolean acting) {
        CustomerLogin saved = in(() -> {
            CustomerLogin held = store().logins().find(login).orElseThrow();
            Outcome<Change<CustomerLogin>> change = acting
                    ? held.bind(customer.value(), CustomerRole.OWNER, NOW)
                    : held.release(customer.value(), NOW.plusSeconds(5));
            return store().logins().save(value(change).state());
        });
        assertThat(saved.customers().contains(customer.value())).isEqualTo(acting);
    }

    private ProgressLink link(ApplicationNumber number, Instant at, int days) {
        ProgressLink link = new ProgressLink(
                UUID.randomUUID(),
                new ApplicationNo(number.value()),
                SampleConnections.STATION.path(),
                "zhang.san",
                at,
                at.plus(Duration.ofDays(days)).plusMillis(1),
                Optional.empty(),
                Version.NEW);
        return in(() -> links().add(link));
    }

    private <T> T in(Supplier<T> step) {
        return value(store().work()
                .perform(Act.of(Caller.system("tester"), "test.applicants"), () -> Outcome.done(step.get())));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
