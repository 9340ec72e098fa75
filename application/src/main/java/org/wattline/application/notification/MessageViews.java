package org.wattline.application.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;

/** Messages as lists show them. */
public interface MessageViews {
    /** Newest first. */
    Page<Row> list(Optional<String> account, Scope scope, Page.Request page);

    /** The position of a message in the list: its time in milliseconds, in fixed width, and its id. */
    static String position(Instant createdAt, UUID id) {
        return "%013d.%s".formatted(createdAt.toEpochMilli(), id);
    }

    /**
     * A message in a list.
     *
     * @param state QUEUED, SENT, DELIVERED or FAILED
     * @param providerId the provider's reference, once sent
     */
    record Row(
            UUID id,
            String notice,
            String account,
            MessageChannel channel,
            Recipient recipient,
            String template,
            Map<String, String> values,
            String state,
            Instant createdAt,
            Optional<String> providerId,
            Optional<String> reason) {
        public static Row of(Message message) {
            String state;
            Optional<String> providerId = Optional.empty();
            Optional<String> reason = Optional.empty();
            switch (message.stage()) {
                case Message.Stage.Queued queued -> state = "QUEUED";
                case Message.Stage.Sent sent -> {
                    state = "SENT";
                    providerId = Optional.of(sent.providerId());
                }
                case Message.Stage.Delivered delivered -> {
                    state = "DELIVERED";
                    providerId = Optional.of(delivered.providerId());
                }
                case Message.Stage.Failed failed -> {
                    state = "FAILED";
                    reason = Optional.of(failed.reason());
                }
            }
            return new Row(
                    message.id().value(),
                    message.notice(),
                    message.account().value(),
                    message.channel(),
                    message.recipient(),
                    message.template(),
                    message.values(),
                    state,
                    message.createdAt(),
                    providerId,
                    reason);
        }
    }
}
