package org.wattline.domain.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Text;

/**
 * A kind of message (通知事项) as the business defines it: the fact that leads to it, and what it says on each channel. Data, not code.
 *
 * @param code {@code BILL_ISSUED}
 * @param event type of the event that leads to it
 * @param mandatory whether the customer can only redirect it, not switch it off
 * @param receipted whether the provider is asked if its messages arrived
 * @param wordings per channel, in the order in which they are sent
 */
public record Notice(
        String code, Text name, String event, boolean mandatory, boolean receipted, List<Wording> wordings) {
    public Notice {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) throw new IllegalArgumentException("notice " + code + " has no wording");
        if (wordings.stream().map(Wording::channel).distinct().count() != wordings.size())
            throw new IllegalArgumentException("notice " + code + " has two wordings for one channel");
    }

    public Optional<Wording> on(MessageChannel channel) {
        return wordings.stream().filter(w -> w.channel() == channel).findFirst();
    }

    /**
     * What a notice says on one channel.
     *
     * @param template the provider's number of the approved template
     * @param fields the template's variables and the event's facts that fill them
     */
    public record Wording(MessageChannel channel, String template, Map<String, String> fields) {
        public Wording {
            fields = Map.copyOf(new LinkedHashMap<>(fields));
        }

        /** Facts that the event must carry for this wording. */
        public Set<String> facts() {
            return Set.copyOf(fields.values());
        }

        /** The template's variables filled from an event's facts. @throws IllegalArgumentException naming the missing fact */
        public Map<String, String> fill(Map<String, String> facts) {
            Map<String, String> values = new LinkedHashMap<>();
            fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
                String value = facts.get(field.getValue());
                if (value == null)
                    throw new IllegalArgumentException("template " + template + " wants the fact " + field.getValue());
                values.put(field.getKey(), value);
            });
            return values;
        }
    }
}
