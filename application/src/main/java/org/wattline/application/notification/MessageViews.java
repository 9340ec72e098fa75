package org.wattline.application.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;

/** Messages as lists show them. */
public interface MessageViews {
    /** Newest first. */
    Page<Row> list(Optional<String> account, Scope scope, Page.Request page);

    /**
     * A message in a list.
     *
     * @param state QUEUED, SENT or FAILED
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
            Optional<String> reason) {}
}
