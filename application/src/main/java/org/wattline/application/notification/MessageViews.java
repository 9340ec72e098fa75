package org.wattline.application.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;

/** Messages as lists show them. */
public interface MessageViews {
    /** Those that the reader may know of, newest first. */
    Page<Row> list(Filter filter, Reader reader, Page.Request page);

    /** Which messages are wanted: those for an account, those to applicants of an application. */
    record Filter(Optional<String> account, Optional<String> application) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
    }

    /**
     * Who looks: staff by their unit; customers at what was sent to them, and applicants to what was sent to the own login (NOT-09).
     *
     * @param login the own login, for customers only
     */
    record Reader(Scope scope, Optional<String> login) {
        public static Reader of(Caller who) {
            return new Reader(
                    who.scope(), who.kind() == Caller.Kind.CUSTOMER ? Optional.of(who.login()) : Optional.empty());
        }

        /** Whether a message to somebody exists for this reader. */
        public boolean knows(Addressee to) {
            return switch (to) {
                case Addressee.OfAccount of ->
                    scope.covers(Scope.Owner.of(of.unit(), of.customer().value()));
                case Addressee.OfApplication of ->
                    login.isPresent() ? of.login().equals(login) : scope.covers(Scope.Owner.of(of.unit()));
            };
        }
    }

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
            Optional<String> account,
            Optional<String> application,
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
                    message.to() instanceof Addressee.OfAccount of
                            ? Optional.of(of.account().value())
                            : Optional.empty(),
                    message.to() instanceof Addressee.OfApplication of
                            ? Optional.of(of.application().value())
                            : Optional.empty(),
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
