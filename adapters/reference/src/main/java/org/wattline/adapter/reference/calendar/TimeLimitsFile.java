package org.wattline.adapter.reference.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.fault.ArrivalLimits;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.calendar.WorkHours;

/** Reads {@code time-limits.json}: how long steps may take, by law and by promise, and the office hours that their clocks go by. */
public final class TimeLimitsFile {
    private TimeLimitsFile() {}

    /** The limits by which the company works; the same map as long as they say the same. */
    public static Supplier<Map<String, TimeLimit>> in(Rules rules) {
        return rules.live("time-limits", TimeLimitsFile::limits);
    }

    /** The office hours by which the company's clocks go. */
    public static Supplier<WorkHours> hoursIn(Rules rules) {
        return rules.live("time-limits", TimeLimitsFile::workHours);
    }

    /** How soon teams have to arrive. */
    public static ArrivalLimits arrivalsIn(Rules rules) {
        return new ArrivalLimits(in(rules));
    }

    /** That each surroundings have a limit by the minute. */
    public static Map<String, TimeLimit> arrivals(ReferenceFile file, ReferenceFaults faults) {
        Map<String, TimeLimit> table = limits(file, new ReferenceFaults());
        for (String fault : new ArrivalLimits(() -> table).faults()) faults.fault(file.name(), 0, fault);
        return table;
    }

    /** The limits by id; those with a fault are left out and named. */
    public static Map<String, TimeLimit> limits(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        Map<String, TimeLimit> limits = new TreeMap<>();
        JsonNode list = nodes.root().path("limits");
        for (int i = 0; i < list.size(); i++) {
            try {
                TimeLimit limit = limit(list.get(i));
                if (!TimeLimit.ofTheTable(limit.id()))
                    throw new IllegalArgumentException("a line of the table is named TL- or PL-: " + limit.id());
                if (limits.put(limit.id(), limit) != null)
                    throw new IllegalArgumentException("limit " + limit.id() + " stands there twice");
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/limits/" + i), e);
            }
        }
        return limits;
    }

    /** Those of a file; if they have a fault, it is named, and offices are open by day. */
    public static WorkHours workHours(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        try {
            return WorkHours.parse(Fields.text(nodes.root(), "workHours"));
        } catch (IllegalArgumentException e) {
            faults.fault(file.name(), nodes.line("/workHours"), e);
            return WorkHours.parse("00:00-23:59");
        }
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
