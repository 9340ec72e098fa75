package org.wattline.adapter.http.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.notification.staff.ReadingMessages;
import org.wattline.application.notification.staff.StaffMessages;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.notification.staff.StaffMessage;

/** {@code /v1/staff-messages}: what the company's own people are told of their work. */
public final class StaffMessageRoutes implements Routes {
    private final StaffMessages messages;
    private final ReadingMessages reading;

    public StaffMessageRoutes(StaffMessages messages, ReadingMessages reading) {
        this.messages = messages;
        this.reading = reading;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/staff-messages")
                        .tag("notification")
                        .summary("站内消息", "List what one was told")
                        .description("仅本人的消息，按时间倒序", "One's own messages only, the newest first")
                        .permission(WorkflowPermissions.WORK)
                        .unowned("everybody sees the own messages only")
                        .filter("unread", "仅未读", "only those that one has not read", "true")
                        .answersPage(MessageRow.class, MessageRow.EXAMPLE)
                        .handle(x -> x.page(
                                messages.of(
                                        x.caller().login(),
                                        x.query("unread", Boolean::parseBoolean).orElse(false),
                                        x.page()),
                                message -> MessageRow.of(message, x))),
                Route.post("/v1/staff-message-readings")
                        .tag("notification")
                        .summary("消息已读", "Say that one has read one's messages until an instant")
                        .permission(WorkflowPermissions.WORK)
                        .unowned("everybody reads the own messages only")
                        .body(Reading.class, Reading.EXAMPLE)
                        .answers(200, Count.class, Count.EXAMPLE)
                        .handle(x -> x.outcome(
                                reading.handle(x.caller(), new ReadingMessages.Read(x.body().until)), Count::new)));
    }

    /** A message; its subject is the number of a case. */
    public record MessageRow(
            UUID id,
            String notice,
            String subject,
            UnitPath unit,
            String text,
            Instant toldAt,
            Optional<Instant> readAt) {
        static final MessageRow EXAMPLE = new MessageRow(
                UUID.fromString("01980a3e-7c00-7000-8000-000000000002"),
                "LIMIT_NEAR",
                "4000000000019",
                new UnitPath("/33/3301/330106"),
                "4000000000019-02 is due on 2026-03-05",
                Instant.parse("2026-03-04T01:00:00Z"),
                Optional.empty());

        static MessageRow of(StaffMessage message, Exchange<?> x) {
            return new MessageRow(
                    message.id(),
                    message.notice(),
                    message.subject(),
                    message.unit(),
                    x.text(message.text()),
                    message.at(),
                    message.readAt());
        }
    }

    /** Until when. */
    public record Reading(Instant until) {
        static final Reading EXAMPLE = new Reading(Instant.parse("2026-03-04T02:00:00Z"));
    }

    /** How many messages were new. */
    public record Count(int read) {
        static final Count EXAMPLE = new Count(3);
    }
}
