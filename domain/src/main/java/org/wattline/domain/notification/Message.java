package org.wattline.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * One message to one addressee over one channel (消息). Life: queued, then sent, or failed after the last try. Of some the provider tells later whether they
 * arrived.
 *
 * @param cause the event that led to it; a cause leads to one message per channel, however often it is told
 * @param notice code of the {@link Notice}
 * @param values the template's variables
 * @param link the link that goes along, told to nobody but the addressee: what opens it is put in when the message is sent (NOT-10)
 */
public record Message(
        MessageId id,
        UUID cause,
        String notice,
        Addressee to,
        MessageChannel channel,
        Recipient recipient,
        String template,
        Map<String, String> values,
        Optional<UUID> link,
        Instant createdAt,
        Stage stage,
        Version version)
        implements Versioned<Message> {
    /** Pauses before the second, third and fourth try (06 Customer interaction, section 2). */
    public static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    public Message {
        values = Map.copyOf(new LinkedHashMap<>(values));
    }

    /** As it goes out: with what opens its link. */
    public Message opening(String token) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(Notice.LINK, token);
        return new Message(id, cause, notice, to, channel, recipient, template, all, link, createdAt, stage, version);
    }

    /** The provider took it over. */
    public Outcome<Change<Message>> sent(Instant at, String providerId) {
        if (!(stage instanceof Stage.Queued)) return Outcome.refused(MessageRefusal.NOT_QUEUED);
        Message next = at(new Stage.Sent(at, providerId));
        return Outcome.done(Change.of(next, new MessageSent(id, to, notice, channel)));
    }

    /** A try failed: it is tried again after a growing pause, or given up. */
    public Outcome<Change<Message>> failed(Instant at, String reason, boolean again) {
        if (!(stage instanceof Stage.Queued(int tries, Instant due))) return Outcome.refused(MessageRefusal.NOT_QUEUED);
        if (again && tries < PAUSES.size())
            return Outcome.done(Change.of(at(new Stage.Queued(tries + 1, at.plus(PAUSES.get(tries))))));
        Message next = at(new Stage.Failed(at, reason));
        return Outcome.done(Change.of(next, new MessageFailed(id, to, notice, channel, reason)));
    }

    /** The provider tells that it arrived (回执). */
    public Outcome<Change<Message>> delivered(Instant at) {
        if (!(stage instanceof Stage.Sent(Instant sentAt, String providerId)))
            return Outcome.refused(MessageRefusal.NOT_QUEUED);
        Message next = at(new Stage.Delivered(at.isBefore(sentAt) ? sentAt : at, providerId));
        return Outcome.done(Change.of(next, new MessageDelivered(id, to, notice, channel)));
    }

    /** The provider tells that it never will. */
    public Outcome<Change<Message>> undelivered(Instant at, String reason) {
        if (!(stage instanceof Stage.Sent)) return Outcome.refused(MessageRefusal.NOT_QUEUED);
        Message next = at(new Stage.Failed(at, reason));
        return Outcome.done(Change.of(next, new MessageFailed(id, to, notice, channel, reason)));
    }

    private Message at(Stage next) {
        return new Message(id, cause, notice, to, channel, recipient, template, values, link, createdAt, next, version);
    }

    @Override
    public Message at(Version other) {
        return new Message(id, cause, notice, to, channel, recipient, template, values, link, createdAt, stage, other);
    }

    /** Where a message stands. */
    public sealed interface Stage {
        /**
         * Waiting for its next try.
         *
         * @param tries how often it was tried
         * @param dueAt when it is tried next
         */
        record Queued(int tries, Instant dueAt) implements Stage {}

        /** Taken over by the provider. */
        record Sent(Instant at, String providerId) implements Stage {}

        /** It arrived, as the provider says. */
        record Delivered(Instant at, String providerId) implements Stage {}

        /** Given up. */
        record Failed(Instant at, String reason) implements Stage {}
    }
}
