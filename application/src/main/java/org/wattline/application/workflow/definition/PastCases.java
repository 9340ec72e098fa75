package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.workflow.simulation.PastCase;

/** Completed cases, as they went. */
public interface PastCases {
    /**
     * The cases of a kind that started last, the latest first.
     *
     * @param subject kind of case
     * @param code only those that went by versions of this process; empty for all
     * @param since first day of their starts
     * @param most how many at most
     */
    List<PastCase> completed(String subject, Optional<String> code, LocalDate since, int most);
}
