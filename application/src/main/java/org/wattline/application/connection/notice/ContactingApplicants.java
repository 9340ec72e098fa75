package org.wattline.application.connection.notice;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.link.SharingProgress;
import org.wattline.application.notification.Applicants;
import org.wattline.application.notification.Contacts;
import org.wattline.application.notification.Subscriptions;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.ApplicationNumber;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;
import org.wattline.domain.notification.Subscription;

/**
 * Finds addresses of applicants (申请人): the mobile number of the application, and what the customers subscribed to for whom the applicant's login
 * acts. Once supply has begun, and for changes of supply, the account's customer is told (NOT-06).
 */
public final class ContactingApplicants implements Applicants {
    private final Applications applications;
    private final ChangeApplications changes;
    private final Contacts contacts;
    private final CustomerLogins logins;
    private final Subscriptions subscriptions;
    private final SharingProgress sharing;

    public ContactingApplicants(
            Applications applications,
            ChangeApplications changes,
            Contacts contacts,
            CustomerLogins logins,
            Subscriptions subscriptions,
            SharingProgress sharing) {
        this.applications = applications;
        this.changes = changes;
        this.contacts = contacts;
        this.logins = logins;
        this.subscriptions = subscriptions;
        this.sharing = sharing;
    }

    @Override
    public Map<ApplicationNumber, Contacts.Contact> of(Set<ApplicationNumber> numbers, Set<MessageChannel> channels) {
        Map<ApplicationNumber, Contacts.Contact> found = new HashMap<>();
        Map<ApplicationNumber, AccountNo> supplied = new HashMap<>();
        for (ApplicationNumber number : numbers) {
            Optional<ConnectionApplication> application = applications.find(no(number));
            application
                    .flatMap(ConnectionApplication::supply)
                    .map(ConnectionApplication.Stage.Energised::account)
                    .or(() -> changes.find(no(number)).map(ChangeApplication::account))
                    .ifPresentOrElse(
                            account -> supplied.put(number, account),
                            () -> application.ifPresent(
                                    applied -> found.put(number, contact(number, applied, channels))));
        }
        Map<AccountNo, Contacts.Contact> customers = contacts.of(Set.copyOf(supplied.values()), channels);
        supplied.forEach((number, account) -> {
            Contacts.Contact customer = customers.get(account);
            if (customer != null) found.put(number, customer);
        });
        return found;
    }

    private Contacts.Contact contact(
            ApplicationNumber number, ConnectionApplication application, Set<MessageChannel> channels) {
        Map<MessageChannel, Recipient> addresses = new EnumMap<>(MessageChannel.class);
        if (channels.contains(MessageChannel.SMS)
                && application.applicant().phone().mobile())
            addresses.put(
                    MessageChannel.SMS,
                    new Recipient(application.applicant().phone().clear()));
        application
                .applicant()
                .login()
                .flatMap(login -> subscribed(login, channels))
                .ifPresent(each -> addresses.put(each.channel(), each.recipient()));
        return new Contacts.Contact(
                new Addressee.OfApplication(number, application.applicant().login(), application.unit()), addresses);
    }

    /** Who acts for several customers is one follower: the last address given holds. */
    private Optional<Subscription> subscribed(String login, Set<MessageChannel> channels) {
        if (!channels.contains(MessageChannel.WECHAT_SUBSCRIBE)) return Optional.empty();
        Set<CustomerId> acting = account(login).flatMap(logins::find).map(CustomerLogin::customers).stream()
                .flatMap(Set::stream)
                .map(CustomerId::new)
                .collect(Collectors.toSet());
        return subscriptions.of(acting).stream()
                .filter(each -> each.channel() == MessageChannel.WECHAT_SUBSCRIBE)
                .max(Comparator.comparing(Subscription::since));
    }

    /** Callers go by the id of their login; one that is none belongs to no customer. */
    private static Optional<AccountId> account(String login) {
        try {
            return Optional.of(new AccountId(UUID.fromString(login)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<UUID> link(ApplicationNumber application) {
        return sharing.newest(no(application));
    }

    @Override
    public Optional<String> opening(UUID link) {
        return sharing.token(link);
    }

    private static ApplicationNo no(ApplicationNumber number) {
        return new ApplicationNo(number.value());
    }
}
