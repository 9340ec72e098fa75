package org.wattline.domain.workflow.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.calendar.Pause;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * A completed case as it went (历史流程实例).
 *
 * @param data all that it brought along and collected
 * @param worked when the steps that were done were ready and done, each time that they came up and were
 * @param pauses the customer's time in it
 */
public record PastCase(
        InstanceNo no,
        ProcessKey process,
        Instant startedAt,
        Map<String, String> data,
        SortedMap<StepCode, List<Worked>> worked,
        List<Pause> pauses) {
    public PastCase {
        pauses = List.copyOf(pauses);
        data = Map.copyOf(data);
        SortedMap<StepCode, List<Worked>> rounds = new TreeMap<>();
        worked.forEach((step, times) -> rounds.put(step, List.copyOf(times)));
        worked = rounds;
    }

    /** How long a step was in somebody's hands. */
    public record Worked(Instant readyAt, Instant doneAt) {}
}
