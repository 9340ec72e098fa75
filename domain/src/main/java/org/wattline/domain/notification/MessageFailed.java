package org.wattline.domain.notification;

import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A message was given up after its last try. */
public record MessageFailed(MessageId message, Addressee to, String notice, MessageChannel channel, String reason)
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
        Map<String, String> facts = new HashMap<>(to.facts());
        facts.put("notice", notice);
        facts.put("channel", channel.name());
        facts.put("reason", reason);
        return Map.copyOf(facts);
    }
}
