package org.wattline.domain.notification;

import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** A message arrived, as its provider says. */
public record MessageDelivered(MessageId message, AccountNo account, String notice, MessageChannel channel)
        implements Event {
    public static final String TYPE = "notification.message-delivered";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return message.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "message", message.toString(),
                "account", account.value(),
                "notice", notice,
                "channel", channel.name());
    }
}
