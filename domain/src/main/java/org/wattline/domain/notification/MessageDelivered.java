package org.wattline.domain.notification;

import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A message arrived, as its provider says. */
public record MessageDelivered(MessageId message, Addressee to, String notice, MessageChannel channel)
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
        Map<String, String> facts = new HashMap<>(to.facts());
        facts.put("message", message.toString());
        facts.put("notice", notice);
        facts.put("channel", channel.name());
        return Map.copyOf(facts);
    }
}
