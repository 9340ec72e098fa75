package org.wattline.domain.notification;

import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** The provider took a message over. */
public record MessageSent(MessageId message, AccountNo account, String notice, MessageChannel channel)
        implements Event {
    @Override
    public String type() {
        return "notification.message-sent";
    }

    @Override
    public String subject() {
        return message.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("account", account.value(), "notice", notice, "channel", channel.name());
    }
}
