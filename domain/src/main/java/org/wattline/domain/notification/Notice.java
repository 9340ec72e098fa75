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
 * @param labels what stands for the codes in which facts speak, by fact and code: {@code kind}, {@code COMPLETION}, 竣工检验
 * @param wordings per channel, in the order in which they are sent
 */
public record Notice(
        String code,
        Text name,
        String event,
        boolean mandatory,
        boolean receipted,
        Map<String, Map<String, String>> labels,
        List<Wording> wordings) {
    /** The variable that carries a link, in templates that have one. */
    public static final String LINK = "link";

    public Notice {
        labels = Map.copyOf(labels);
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) throw new IllegalArgumentException("notice " + code + " has no wording");
        if (wordings.stream().map(Wording::channel).distinct().count() != wordings.size())
            throw new IllegalArgumentException("notice " + code + " has two wordings for one channel");
    }

    /** An event's facts as people read them: labels for codes, where there are any. */
    public Map<String, String> readable(Map<String, String> facts) {
        Map<String, String> readable = new LinkedHashMap<>(facts);
        labels.forEach(
                (fact, names) -> readable.computeIfPresent(fact, (name, code) -> names.getOrDefault(code, code)));
        return readable;
    }

    public Optional<Wording> on(MessageChannel channel) {
        return wordings.stream().filter(w -> w.channel() == channel).findFirst();
    }

    /**
     * What a notice says on one channel.
     *
     * @param template the provider's number of the approved template
     * @param linked the template to use instead where there is a link to the progress of what it is about; it has the variable {@link #LINK} besides
     * @param fields the template's variables and the event's facts that fill them
     */
    public record Wording(
            MessageChannel channel, String template, Optional<String> linked, Map<String, String> fields) {
        public Wording {
            fields = Map.copyOf(new LinkedHashMap<>(fields));
            if (fields.containsKey(LINK))
                throw new IllegalArgumentException("template " + template + " takes its link from an event");
        }

        /** Without a link. */
        public Wording(MessageChannel channel, String template, Map<String, String> fields) {
            this(channel, template, Optional.empty(), fields);
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
