package org.wattline.adapter.reference.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.calendar.WorkHours;

/** Reads {@code time-limits.json}: how long steps may take, by law and by promise, and the office hours that their clocks go by. */
public final class TimeLimitsFile {
    private TimeLimitsFile() {}

    /** The limits by id; those with a fault are left out and named. */
    public static Map<String, TimeLimit> limits(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        Map<String, TimeLimit> limits = new TreeMap<>();
        JsonNode list = nodes.root().path("limits");
        for (int i = 0; i < list.size(); i++) {
            try {
                TimeLimit limit = limit(list.get(i));
                if (limits.put(limit.id(), limit) != null)
                    throw new IllegalArgumentException("limit " + limit.id() + " stands there twice");
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/limits/" + i), e);
            }
        }
        return limits;
    }

    /** @throws IllegalArgumentException if they are missing or malformed */
    public static WorkHours workHours(ReferenceFile file, ReferenceFaults faults) {
        return WorkHours.parse(Fields.text(JsonNodes.read(file, faults).root(), "workHours"));
    }

    private static TimeLimit limit(JsonNode node) {
        String unit = Fields.text(node, "unit");
        Optional<Allowance> legal = Fields.optionalNumber(node, "legal").map(amount -> Allowance.parse(unit, amount));
        Optional<Allowance> committed =
                Fields.optionalNumber(node, "committed").map(amount -> Allowance.parse(unit, amount));
        return new TimeLimit(
                Fields.text(node, "id"),
                Fields.text(node, "subject"),
                Fields.text(node, "step"),
                legal,
                committed,
                Fields.text(node, "sourceLegal"),
                Fields.text(node, "sourceCommitted"));
    }
}
