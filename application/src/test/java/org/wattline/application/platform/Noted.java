package org.wattline.application.platform;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A sample event. */
public record Noted(String subject, String text) implements Event {
    @Override
    public String type() {
        return "platform.noted";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("text", text);
    }
}
