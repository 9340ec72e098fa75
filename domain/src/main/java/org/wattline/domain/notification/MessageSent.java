package org.wattline.domain.notification;

import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** The provider took a message over. */
public record MessageSent(MessageId message, Addressee to, String notice, MessageChannel channel) implements Event {
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
        Map<String, String> facts = new HashMap<>(to.facts());
        facts.put("notice", notice);
        facts.put("channel", channel.name());
        return Map.copyOf(facts);
    }
}
