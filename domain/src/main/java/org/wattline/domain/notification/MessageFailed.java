package org.wattline.domain.notification;

import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** A message was given up after its last try. */
public record MessageFailed(MessageId message, AccountNo account, String notice, MessageChannel channel, String reason)
        implements Event {
    @Override
    public String type() {
        return "notification.message-failed";
    }

    @Override
    public String subject() {
        return message.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("account", account.value(), "notice", notice, "channel", channel.name(), "reason", reason);
    }
}
