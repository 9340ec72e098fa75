package org.wattline.application.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.Message;
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
        // Some facts, such as a fault that a passer-by reports, are about nobody's account.
        if (!event.facts().containsKey("account")) return;
        AccountNo account = new AccountNo(event.fact("account"));
        contacts.of(account)
                .ifPresent(contact -> notices.getOrDefault(event.type(), List.of())
                        .forEach(notice -> queue(event, notice, account, contact)));
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
