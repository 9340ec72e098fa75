package org.wattline.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageRefusal;

/** Asks providers whether messages arrived whose notices have to be proved, for three days; outside of any unit of work. */
public final class AskingReceipts {
    private static final Caller WHO = Caller.system("receipts");
    private static final Duration LONG_ENOUGH = Duration.ofDays(3);

    private final UnitOfWork work;
    private final Messages messages;
    private final Supplier<Set<String>> notices;
    private final List<ReceiptSource> sources;
    private final Outbox outbox;
    private final BusinessClock clock;

    /** @param notices codes of those that are receipted */
    public AskingReceipts(
            UnitOfWork work,
            Messages messages,
            Supplier<Set<String>> notices,
            List<ReceiptSource> sources,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.messages = messages;
        this.notices = notices;
        this.sources = List.copyOf(sources);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return of how many messages it is known now */
    public int ask(int limit) {
        int known = 0;
        for (Message sent : messages.unconfirmed(notices.get(), clock.now().minus(LONG_ENOUGH), limit)) {
            Optional<ReceiptSource> source = sources.stream()
                    .filter(each -> each.channel() == sent.channel())
                    .findFirst();
            if (source.isPresent() && keep(sent, source.get().ask(sent))) known++;
        }
        return known;
    }

    /** @return false as long as nothing is known; what another server was told first stands */
    private boolean keep(Message sent, ReceiptSource.Receipt receipt) {
        if (receipt instanceof ReceiptSource.Receipt.Unknown) return false;
        return work.perform(
                        Act.of(WHO, "notification.keep-receipt"),
                        () -> messages.find(sent.id())
                                .map(message -> decide(message, receipt).map(this::store))
                                .orElseGet(() -> Outcome.refused(MessageRefusal.NOT_FOUND)))
                instanceof Outcome.Done<Message>;
    }

    private Outcome<Change<Message>> decide(Message message, ReceiptSource.Receipt receipt) {
        Instant now = clock.now();
        return switch (receipt) {
            case ReceiptSource.Receipt.Arrived(Instant at) -> message.delivered(at.isAfter(now) ? now : at);
            case ReceiptSource.Receipt.Lost(String why) -> message.undelivered(now, why);
            case ReceiptSource.Receipt.Unknown() -> Outcome.refused(MessageRefusal.NOT_FOUND);
        };
    }

    private Message store(Change<Message> change) {
        outbox.publish(change.facts());
        return messages.save(change.state());
    }
}
