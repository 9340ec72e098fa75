package org.wattline.application.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageId;
import org.wattline.domain.notification.Notice;

/**
 * Turns facts into queued messages after the notices that the business defined: one message per channel on which the customer can be
 * reached. An event must name its account in the fact {@code account}.
 */
public final class NotifyingCustomers implements Subscriber {
    private final Map<String, List<Notice>> notices;
    private final Contacts contacts;
    private final Messages messages;
    private final Ids ids;

    public NotifyingCustomers(List<Notice> notices, Contacts contacts, Messages messages, Ids ids) {
        this.notices = notices.stream().collect(Collectors.groupingBy(Notice::event));
        this.contacts = contacts;
        this.messages = messages;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public Set<String> types() {
        return notices.keySet();
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Set<AccountNo> accounts =
                events.stream().flatMap(event -> account(event).stream()).collect(Collectors.toSet());
        Set<MessageChannel> channels = events.stream()
                .flatMap(event -> of(event).stream())
                .flatMap(notice -> notice.wordings().stream())
                .map(Notice.Wording::channel)
                .collect(Collectors.toSet());
        Map<AccountNo, Contacts.Contact> reached = contacts.of(accounts, channels);
        return event -> account(event).ifPresent(account -> {
            Contacts.Contact contact = reached.get(account);
            if (contact != null) of(event).forEach(notice -> queue(event, notice, account, contact));
        });
    }

    private List<Notice> of(EventFeed.Recorded event) {
        return notices.getOrDefault(event.type(), List.of());
    }

    /** Some facts, such as a fault that a passer-by reports, are about nobody's account. */
    private static Optional<AccountNo> account(EventFeed.Recorded event) {
        return Optional.ofNullable(event.facts().get("account")).map(AccountNo::new);
    }

    private void queue(EventFeed.Recorded event, Notice notice, AccountNo account, Contacts.Contact contact) {
        for (Notice.Wording wording : notice.wordings()) {
            var recipient = contact.addresses().get(wording.channel());
            if (recipient == null) continue;
            messages.addOnce(new Message(
                    new MessageId(ids.next()),
                    event.id(),
                    notice.code(),
                    contact.customer(),
                    account,
                    contact.unit(),
                    wording.channel(),
                    recipient,
                    wording.template(),
                    wording.fill(event.facts()),
                    event.at(),
                    new Message.Stage.Queued(0, event.at()),
                    Version.NEW));
        }
    }
}
