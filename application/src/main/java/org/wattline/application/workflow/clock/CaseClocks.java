package org.wattline.application.workflow.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.clock.Alert;

/** The clocks of all running cases. */
public interface CaseClocks {
    /**
     * Finds what has to be told and was not told before, and notes that it is; the earliest days first.
     *
     * @param soon the next working day
     * @param limit of how many tasks, and of how many cases, at most
     */
    List<Alert> raise(LocalDate today, LocalDate soon, Instant now, int limit);

    /** Cases whose rest ends on a day or before. */
    List<InstanceNo> rested(LocalDate day, int limit);
}
