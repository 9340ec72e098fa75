package org.wattline.application.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.domain.workflow.ProcessInstance;

/** What all parts of the connection business together know of the application that a case is about. */
public final class KnownFacts {
    private final Set<ConnectionFacts> parts;

    public KnownFacts(Set<ConnectionFacts> parts) {
        this.parts = Set.copyOf(parts);
    }

    public Set<String> names() {
        return parts.stream().flatMap(each -> each.names().stream()).collect(Collectors.toSet());
    }

    /** Those that are wanted; a part that knows none of them is not asked. @param form what the holder of the step filled in */
    public Map<String, String> of(ProcessInstance instance, Map<String, String> form, Set<String> wanted) {
        Map<String, String> known = new HashMap<>();
        for (ConnectionFacts each : parts)
            if (each.names().stream().anyMatch(wanted::contains)) known.putAll(each.of(instance, form));
        known.keySet().retainAll(wanted);
        return known;
    }
}
