package org.wattline.application.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.application.platform.Snapshot;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;

/**
 * One thing in which two versions of a process differ (版本比较).
 *
 * @param field its place, such as {@code steps.SURVEY.position}
 * @param before empty where the older version lacks it
 * @param after empty where the newer version lacks it
 */
public record ProcessDifference(String field, Optional<String> before, Optional<String> after) {
    /** All differences, by field; steps are compared by their codes, wherever they stand. */
    public static List<ProcessDifference> between(ProcessDefinition older, ProcessDefinition newer) {
        Map<String, String> before = facts(older);
        Map<String, String> after = facts(newer);
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<ProcessDifference> differences = new ArrayList<>();
        for (String field : fields) {
            Optional<String> then = Optional.ofNullable(before.get(field));
            Optional<String> now = Optional.ofNullable(after.get(field));
            if (!then.equals(now)) differences.add(new ProcessDifference(field, then, now));
        }
        return List.copyOf(differences);
    }

    private static Map<String, String> facts(ProcessDefinition process) {
        Map<String, String> facts = new TreeMap<>();
        Snapshot.of(process).forEach((name, value) -> {
            if (!name.startsWith("steps.")) facts.put(name, value);
        });
        for (Step step : process.steps())
            Snapshot.of(step).forEach((name, value) -> facts.put("steps." + step.code() + "." + name, value));
        return facts;
    }
}
