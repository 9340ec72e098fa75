package org.wattline.application.notification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageRefusal;

/**
 * Sends what is due. The provider is called outside of any unit of work; what it said is kept in one of its own. A crash between the two
 * sends a message again: the provider gets the same reference, and the customer rather two messages than none.
 */
public final class SendingMessages {
    private static final Caller SENDER = Caller.system("message-sender");

    private final UnitOfWork work;
    private final Messages messages;
    private final Applicants applicants;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Map<MessageChannel, MessageSender> senders;

    public SendingMessages(
            UnitOfWork work,
            Messages messages,
            Applicants applicants,
            Outbox outbox,
            BusinessClock clock,
            List<MessageSender> senders) {
        this.work = work;
        this.messages = messages;
        this.applicants = applicants;
        this.outbox = outbox;
        this.clock = clock;
        this.senders = senders.stream().collect(Collectors.toMap(MessageSender::channel, Function.identity()));
    }

    /** Sends up to {@code limit} due messages. @return how many were tried */
    public int sendDue(int limit) {
        List<Message> due = messages.due(clock.now(), limit);
        for (Message message : due) keep(message, answer(message));
        return due.size();
    }

    private MessageSender.Answer answer(Message message) {
        MessageSender sender = senders.get(message.channel());
        if (sender == null) return new MessageSender.Answer.Rejected("no sender for " + message.channel(), false);
        return sender.send(message.link()
                .flatMap(applicants::opening)
                .map(message::opening)
                .orElse(message));
    }

    private void keep(Message sent, MessageSender.Answer answer) {
        Outcome<Message> kept = work.perform(
                Act.of(SENDER, "notification.send-message"),
                () -> messages.find(sent.id())
                        .map(message -> decide(message, answer).map(this::store))
                        .orElseGet(() -> Outcome.refused(MessageRefusal.NOT_FOUND)));
        switch (kept) {
            case Outcome.Done<Message> done -> {}
            case Outcome.Refused<Message> refused -> {} // another server was quicker: its answer stands
        }
    }

    private Outcome<Change<Message>> decide(Message message, MessageSender.Answer answer) {
        return switch (answer) {
            case MessageSender.Answer.Accepted(String providerId) -> message.sent(clock.now(), providerId);
            case MessageSender.Answer.Rejected(String reason, boolean again) ->
                message.failed(clock.now(), reason, again);
        };
    }

    private Message store(Change<Message> change) {
        outbox.publish(change.facts());
        return messages.save(change.state());
    }
}
