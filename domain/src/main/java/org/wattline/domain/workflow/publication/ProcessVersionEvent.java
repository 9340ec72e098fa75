package org.wattline.domain.workflow.publication;

import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.definition.ProcessKey;

/** A version of a process was drafted, proposed, returned, published or retired; the type says which. */
public record ProcessVersionEvent(String type, ProcessKey key, Map<String, String> facts) implements Event {
    public ProcessVersionEvent {
        facts = Map.copyOf(facts);
    }

    static ProcessVersionEvent of(String what, ProcessVersion version) {
        return new ProcessVersionEvent(
                "workflow.process-version-" + what,
                version.key(),
                Map.of(
                        "process", version.key().code(),
                        "version", String.valueOf(version.key().version()),
                        "from", version.during().from().toString()));
    }

    @Override
    public String subject() {
        return key.toString();
    }
}
