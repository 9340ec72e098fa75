package org.wattline.adapter.http.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.application.notification.MessageViews;
import org.wattline.domain.notification.MessageChannel;

/** A message as clients see it. */
public record MessageBody(
        UUID id,
        String notice,
        Optional<String> accountNo,
        Optional<String> applicationNo,
        MessageChannel channel,
        String recipient,
        String template,
        Map<String, String> fields,
        String state,
        Instant createdAt,
        Optional<String> providerId,
        Optional<String> reason) {
    static final MessageBody EXAMPLE = new MessageBody(
            UUID.fromString("01980a3e-7c00-7000-8000-000000000001"),
            "BILL_ISSUED",
            Optional.of("1000000426"),
            Optional.empty(),
            MessageChannel.SMS,
            "138****5678",
            "SMS_202601001",
            Map.of("amount", "201.80"),
            "SENT",
            Instant.parse("2026-02-03T02:00:00Z"),
            Optional.of("SMS1"),
            Optional.empty());

    static MessageBody of(MessageViews.Row row, Exchange<?> x) {
        return new MessageBody(
                row.id(),
                row.notice(),
                row.account(),
                row.application(),
                row.channel(),
                x.reveal(row.recipient()),
                row.template(),
                row.values(),
                row.state(),
                row.createdAt(),
                row.providerId(),
                row.reason());
    }
}
