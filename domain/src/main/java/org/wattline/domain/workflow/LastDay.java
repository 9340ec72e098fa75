package org.wattline.domain.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.Deadline;
import org.wattline.domain.calendar.Pause;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.workflow.definition.Start;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * By when something is due (到期), wherever its limit counts from.
 *
 * @param done when a step was completed
 * @param data of the case
 * @param pauses the customer's time
 */
public record LastDay(
        StatutoryClock clock,
        Function<StepCode, Optional<Instant>> done,
        Map<String, String> data,
        List<Pause> pauses) {

    /** Empty while the customer has the word and nobody knows for how long. @param ready when what is limited began */
    public Optional<Deadline> of(Start start, Instant ready, Allowance allowed) {
        return switch (start) {
            case Start.Ready begun -> clock.deadline(ready, allowed, pauses);
            case Start.Completion(StepCode step) ->
                clock.deadline(done.apply(step).orElse(ready), allowed, pauses);
            case Start.Day day -> day.in(data).flatMap(zero -> clock.deadlineFrom(zero, allowed, pauses));
            case Start.Later(Start otherwise, Start.Day day) -> later(of(otherwise, ready, allowed), day, allowed);
        };
    }

    private Optional<Deadline> later(Optional<Deadline> otherwise, Start.Day day, Allowance allowed) {
        Optional<LocalDate> zero = day.in(data);
        if (zero.isEmpty()) return otherwise;
        return otherwise.flatMap(one -> clock.deadlineFrom(zero.get(), allowed, pauses)
                .map(other -> other.end().isAfter(one.end()) ? other : one));
    }
}
