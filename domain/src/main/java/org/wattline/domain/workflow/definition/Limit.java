package org.wattline.domain.workflow.definition;

import java.util.Optional;
import org.wattline.domain.calendar.TimeLimit;

/**
 * How long a step may take (时限).
 *
 * @param rule the line of the table of limits
 * @param since the step from whose completion it counts; empty for the moment the step itself becomes ready
 * @param when to which cases it applies
 */
public record Limit(TimeLimit rule, Optional<StepCode> since, Guard when) {}
