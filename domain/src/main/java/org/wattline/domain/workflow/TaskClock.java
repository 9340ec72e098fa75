package org.wattline.domain.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The clock of a task.
 *
 * @param since when it became ready
 * @param limit the line of the table of limits that applies
 * @param committed last day by the company's promise
 * @param legal last day by law
 */
public record TaskClock(
        Instant since, Optional<String> limit, Optional<LocalDate> committed, Optional<LocalDate> legal) {
    /** The day by which it should be done: the promise, or else the law. */
    public Optional<LocalDate> due() {
        return committed.or(() -> legal);
    }
}
