package org.wattline.application.connection.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.connection.alert.WorksLimit;

/** Which days of works have come or are near, and of which somebody was told. */
public interface WorksLimits {
    /**
     * Those of cases that are under way of which nobody was told, by application, kind and what: rounds under way whose last day is over, open
     * defects of last rounds whose last day is over, last versions of plans that end, and of each kind of evidence what was confirmed last where that
     * ends. Of cases that rest only plans and evidence, whose days run on.
     *
     * @param plansUntil plans are near their end that bind nobody from this day on or from an earlier one
     * @param evidenceUntil evidence is near its end that counts no more from this day on or from an earlier one
     * @param limit at most so many
     */
    List<WorksLimit> untold(LocalDate today, LocalDate plansUntil, LocalDate evidenceUntil, int limit);

    /** They were told of; once more changes nothing. */
    void told(List<WorksLimit> limits, Instant at);
}
