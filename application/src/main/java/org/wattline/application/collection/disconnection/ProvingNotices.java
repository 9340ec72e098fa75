package org.wattline.application.collection.disconnection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.notification.Messages;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.Evidence;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageDelivered;
import org.wattline.domain.notification.MessageId;

/** Puts a provider's receipt on file as proof of a notice of disconnection (短信回执作为送达证明), unless somebody proved it already. */
public final class ProvingNotices implements Subscriber {
    private static final Map<String, Evidence.Notice> NOTICES =
            Map.of("DISCONNECTION_NOTICE", Evidence.Notice.FIRST, "DISCONNECTION_NEAR", Evidence.Notice.FINAL);

    private final Disconnections disconnections;
    private final Messages messages;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ProvingNotices(Disconnections disconnections, Messages messages, BusinessClock clock, Outbox outbox) {
        this.disconnections = disconnections;
        this.messages = messages;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "collection.proving-notices";
    }

    @Override
    public Set<String> types() {
        return Set.of(MessageDelivered.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        Optional<Evidence.Notice> notice = Optional.ofNullable(NOTICES.get(event.fact("notice")));
        if (notice.isEmpty()) return;
        Message message = messages.find(new MessageId(UUID.fromString(event.fact("message"))))
                .orElseThrow();
        disconnections
                .standing(new AccountNo(event.fact("account")))
                .filter(held -> held.isTold(notice.get(), message.values().values()))
                .ifPresent(held -> prove(held, notice.get(), message));
    }

    private void prove(Disconnection held, Evidence.Notice notice, Message message) {
        if (!(message.stage() instanceof Message.Stage.Delivered(var at, String providerId))) return;
        Evidence proof = new Evidence(notice, Evidence.Means.DELIVERY_RECEIPT, providerId, at, "receipts");
        if (held.prove(proof, clock.now()) instanceof Outcome.Done<Change<Disconnection>>(var change)) {
            outbox.publish(change.facts());
            disconnections.save(change.state());
        }
    }
}
