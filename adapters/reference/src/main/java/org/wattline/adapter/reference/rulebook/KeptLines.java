package org.wattline.adapter.reference.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;

/**
 * Lines that processes, programs or the law count on, by their ids: an edition may say something else in them, and not leave them out.
 *
 * @param list in which they stand
 * @param id the member by which they are called
 * @param counted which of them are counted on
 * @param same members that stay as they are
 * @param numbers a member whose numbers stay numbers; empty if there is none
 */
record KeptLines(String list, String id, Predicate<JsonNode> counted, List<String> same, String numbers) {
    /** Processes name them; steps are what they limit. */
    static final KeptLines LIMITS = new KeptLines("limits", "id", line -> true, List.of("step"), "");

    /** Findings and runs name them; what carries one out looks for its thresholds. */
    static final KeptLines AUDIT_RULES =
            new KeptLines("rules", "id", line -> true, List.of("evaluator", "family"), "thresholds");

    /** The customer cannot switch them off, so neither does an edition; some are proof that was asked for by law. */
    static final KeptLines NOTICES = new KeptLines(
            "notices",
            "code",
            line -> line.path("mandatory").asBoolean(),
            List.of("event", "mandatory", "receipted"),
            "");

    /** @param before a text whose lines are counted on */
    void check(ReferenceFile file, ReferenceFile before, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        Map<String, Integer> places = new LinkedHashMap<>();
        JsonNode now = nodes.root().path(list);
        for (int i = 0; i < now.size(); i++)
            places.putIfAbsent(now.get(i).path(id).asText(), i);
        for (JsonNode line : JsonNodes.read(before, faults).root().path(list)) {
            if (!counted.test(line)) continue;
            Integer place = places.get(line.path(id).asText());
            if (place == null) faults.fault(file.name(), 0, line.path(id).asText() + " is counted on and missing");
            else compare(line, now.get(place), file.name(), nodes.line("/" + list + "/" + place), faults);
        }
    }

    private void compare(JsonNode before, JsonNode now, String file, int at, ReferenceFaults faults) {
        for (String member : same)
            if (!before.path(member).equals(now.path(member)))
                faults.fault(
                        file, at, member + " of " + now.path(id).asText() + " stays as it is: " + before.path(member));
        before.path(numbers).properties().forEach(number -> {
            if (number.getValue().isNumber()
                    && !now.path(numbers).path(number.getKey()).isNumber())
                faults.fault(file, at, number.getKey() + " of " + now.path(id).asText() + " is a number");
        });
    }
}
