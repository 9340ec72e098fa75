package org.wattline.domain.connection.inspection;

import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Something happened to an inspection; the type says what. @param subject number of the application */
public record InspectionEvent(String type, String subject, Map<String, String> facts) implements Event {
    public InspectionEvent {
        facts = Map.copyOf(facts);
    }

    static InspectionEvent of(Inspection inspection, String what, String... more) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "application", inspection.application().value(),
                "unit", inspection.unit().path(),
                "kind", inspection.kind().name(),
                "round", Integer.toString(inspection.round())));
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return new InspectionEvent(
                "connection.inspection-" + what, inspection.application().value(), facts);
    }
}
