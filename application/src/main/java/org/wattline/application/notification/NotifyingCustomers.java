package org.wattline.application.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.ApplicationNumber;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageId;
import org.wattline.domain.notification.Notice;
import org.wattline.domain.notification.Recipient;

/**
 * Turns facts into queued messages after the notices that the business defined: one message per channel on which whoever is told can be
 * reached. An event names its account in the fact {@code account}, or its application in {@code application} or {@code instance}.
 */
public final class NotifyingCustomers implements Subscriber {
    private final Supplier<List<Notice>> notices;
    private final Contacts contacts;
    private final Applicants applicants;
    private final Messages messages;
    private final Ids ids;

    /** @param notices those in use, asked for anew for each reaction */
    public NotifyingCustomers(
            Supplier<List<Notice>> notices, Contacts contacts, Applicants applicants, Messages messages, Ids ids) {
        this.notices = notices;
        this.contacts = contacts;
        this.applicants = applicants;
        this.messages = messages;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public Set<String> types() {
        return byEvent().keySet();
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Map<String, List<Notice>> told = byEvent();
        Set<MessageChannel> channels = events.stream()
                .flatMap(event -> told.getOrDefault(event.type(), List.of()).stream())
                .flatMap(notice -> notice.wordings().stream())
                .map(Notice.Wording::channel)
                .collect(Collectors.toSet());
        Map<AccountNo, Contacts.Contact> customers = contacts.of(all(events, NotifyingCustomers::account), channels);
        Map<ApplicationNumber, Contacts.Contact> others =
                applicants.of(all(events, NotifyingCustomers::application), channels);
        return event -> account(event)
                .map(customers::get)
                .or(() -> application(event).map(others::get))
                .ifPresent(contact ->
                        told.getOrDefault(event.type(), List.of()).forEach(notice -> queue(event, notice, contact)));
    }

    private static <T> Set<T> all(List<EventFeed.Recorded> events, Function<EventFeed.Recorded, Optional<T>> named) {
        return events.stream().flatMap(event -> named.apply(event).stream()).collect(Collectors.toSet());
    }

    /** As they are in use now. */
    private Map<String, List<Notice>> byEvent() {
        return notices.get().stream().collect(Collectors.groupingBy(Notice::event));
    }

    /** Some facts, such as a fault that a passer-by reports, are about nobody's account. */
    private static Optional<AccountNo> account(EventFeed.Recorded event) {
        return Optional.ofNullable(event.facts().get("account")).map(AccountNo::new);
    }

    /** Where there is an account, it is the account's customer who is told. */
    private static Optional<ApplicationNumber> application(EventFeed.Recorded event) {
        return account(event).isPresent() ? Optional.empty() : ApplicationNumber.in(event.facts());
    }

    private void queue(EventFeed.Recorded event, Notice notice, Contacts.Contact contact) {
        for (Notice.Wording wording : notice.wordings()) {
            Recipient recipient = contact.addresses().get(wording.channel());
            if (recipient == null) continue;
            Optional<UUID> link = wording.linked().isPresent()
                    ? ApplicationNumber.in(event.facts()).flatMap(applicants::link)
                    : Optional.empty();
            messages.addOnce(new Message(
                    new MessageId(ids.next()),
                    event.id(),
                    notice.code(),
                    contact.to(),
                    wording.channel(),
                    recipient,
                    link.flatMap(there -> wording.linked()).orElse(wording.template()),
                    wording.fill(notice.readable(event.facts())),
                    link,
                    event.at(),
                    new Message.Stage.Queued(0, event.at()),
                    Version.NEW));
        }
    }
}
