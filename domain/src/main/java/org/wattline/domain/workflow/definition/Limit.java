package org.wattline.domain.workflow.definition;

import java.util.Map;
import org.wattline.domain.calendar.TimeLimit;

/**
 * How long a step may take (时限).
 *
 * @param rule the line of the table of limits
 * @param start from when it counts
 * @param when to which cases it applies
 */
public record Limit(TimeLimit rule, Start start, Guard when) {
    /** For every case, from the moment at which the step becomes ready. */
    public static Limit of(TimeLimit rule) {
        return new Limit(rule, Start.READY, Guard.ALWAYS);
    }

    /** As the table of limits that is in use says; a limit that the process brings along stays. @param table by id */
    public Limit under(Map<String, TimeLimit> table) {
        return new Limit(table.getOrDefault(rule.id(), rule), start, when);
    }

    /** Whether it applies to a case with these data: its condition holds, and they name the day from which it counts. */
    public boolean applies(Map<String, String> data) {
        return when.holds(data) && start.known(data);
    }
}
