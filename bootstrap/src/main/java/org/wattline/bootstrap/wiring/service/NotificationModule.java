package org.wattline.bootstrap.wiring.service;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wattline.adapter.http.notification.MessageRoutes;
import org.wattline.adapter.http.notification.SubscriptionRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.notification.MemoryMessages;
import org.wattline.adapter.memory.notification.MemorySubscriptions;
import org.wattline.adapter.notify.sms.AliyunSmsSender;
import org.wattline.adapter.notify.wechat.WeChatMessageSender;
import org.wattline.adapter.postgres.notification.PostgresMessages;
import org.wattline.adapter.postgres.notification.PostgresSubscriptions;
import org.wattline.adapter.reference.notification.NoticeFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.link.SharingProgress;
import org.wattline.application.connection.notice.ContactingApplicants;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.notification.Applicants;
import org.wattline.application.notification.AskingReceipts;
import org.wattline.application.notification.Contacts;
import org.wattline.application.notification.CustomerContacts;
import org.wattline.application.notification.MessageSender;
import org.wattline.application.notification.MessageViews;
import org.wattline.application.notification.Messages;
import org.wattline.application.notification.NotifyingCustomers;
import org.wattline.application.notification.ReceiptSource;
import org.wattline.application.notification.SendingMessages;
import org.wattline.application.notification.SubscribingCustomers;
import org.wattline.application.notification.Subscriptions;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.SystemBusinessClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.notification.Notice;

/** Messages to customers. */
public final class NotificationModule extends AbstractModule {
    private static final int MESSAGES_A_ROUND = 200;

    private final Providers providers;

    public NotificationModule(Providers providers) {
        this.providers = providers;
    }

    @Override
    protected void configure() {
        bind(Providers.class).toInstance(providers);
    }

    @Provides
    @Singleton
    Messages messages(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryMessages(memory.store());
            case Storage.Postgres postgres -> new PostgresMessages(postgres.units(), vault);
        };
    }

    /** Both storages of messages are their own views. */
    @Provides
    @Singleton
    MessageViews messageViews(Messages messages) {
        return (MessageViews) messages;
    }

    @Provides
    @Singleton
    Subscriptions subscriptions(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemorySubscriptions(memory.store());
            case Storage.Postgres postgres -> new PostgresSubscriptions(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    Contacts contacts(Accounts accounts, Customers customers, Subscriptions subscriptions) {
        return new CustomerContacts(accounts, customers, subscriptions);
    }

    @Provides
    @Singleton
    Applicants applicants(
            Applications applications,
            ChangeApplications changes,
            Contacts contacts,
            CustomerLogins logins,
            Subscriptions subscriptions,
            SharingProgress sharing) {
        return new ContactingApplicants(applications, changes, contacts, logins, subscriptions, sharing);
    }

    @Provides
    @Singleton
    SubscribingCustomers subscribing(
            UnitOfWork work, Subscriptions subscriptions, Contacts contacts, Outbox outbox, BusinessClock clock) {
        return new SubscribingCustomers(work, subscriptions, contacts, outbox, clock);
    }

    @Provides
    @Singleton
    SendingMessages sending(
            UnitOfWork work, Messages messages, Applicants applicants, Outbox outbox, BusinessClock clock, Ids ids) {
        List<MessageSender> senders = new ArrayList<>();
        // Signatures carry the machine's time, not the business clock's: a provider refuses a stale one.
        BusinessClock machine = new SystemBusinessClock(InstantSource.system());
        providers
                .sms()
                .ifPresent(account -> senders.add(
                        new AliyunSmsSender(account, machine, () -> ids.next().toString())));
        providers.wechat().ifPresent(account -> senders.add(new WeChatMessageSender(account, machine)));
        return new SendingMessages(work, messages, applicants, outbox, clock, senders);
    }

    private record Notices(Supplier<List<Notice>> inUse) {}

    @Provides
    @Singleton
    Notices notices(Rules rules) {
        return new Notices(NoticeFile.in(rules));
    }

    @ProvidesIntoSet
    Subscriber notifying(Notices notices, Contacts contacts, Applicants applicants, Messages messages, Ids ids) {
        return new NotifyingCustomers(notices.inUse(), contacts, applicants, messages, ids);
    }

    /** Simulated telephones show the company's time, which may be set. */
    @Provides
    @Singleton
    AskingReceipts asking(
            UnitOfWork work, Notices notices, Messages messages, Outbox outbox, BusinessClock clock, Ids ids) {
        providers.phones().ifPresent(phones -> phones.timesBy(clock));
        BusinessClock machine = new SystemBusinessClock(InstantSource.system());
        List<ReceiptSource> sources = providers.sms().stream()
                .<ReceiptSource>map(account ->
                        new AliyunSmsSender(account, machine, () -> ids.next().toString()))
                .toList();
        Supplier<Set<String>> receipted = () -> notices.inUse().get().stream()
                .filter(Notice::receipted)
                .map(Notice::code)
                .collect(Collectors.toSet());
        return new AskingReceipts(work, messages, receipted, sources, outbox, clock);
    }

    @ProvidesIntoSet
    Background askingReceipts(AskingReceipts asking) {
        return new Background("asking-receipts", Duration.ofMinutes(1), () -> asking.ask(MESSAGES_A_ROUND) > 0);
    }

    @ProvidesIntoSet
    Background sendingDue(SendingMessages sending) {
        return new Background("sending-messages", Duration.ofMillis(500), () -> sending.sendDue(MESSAGES_A_ROUND) > 0);
    }

    @ProvidesIntoSet
    Routes messageRoutes(MessageViews messages) {
        return new MessageRoutes(messages);
    }

    @ProvidesIntoSet
    Routes subscriptionRoutes(SubscribingCustomers subscribing, Subscriptions subscriptions) {
        return new SubscriptionRoutes(subscribing, subscriptions);
    }
}
