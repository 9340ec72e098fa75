package org.wattline.domain.workflow.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** From when a limit counts (起算). */
public sealed interface Start {
    /** The step itself becomes ready; for the whole case, its first step is completed. */
    Start READY = new Ready();

    /** When what is limited begins. */
    record Ready() implements Start {}

    /** When an earlier step was completed; when the step itself becomes ready, if that one was left out. */
    record Completion(StepCode step) implements Start {}

    /** A day that the case's data name, such as the one on which the customer wants it done: it is day 0, and with nothing allowed the last day. */
    record Day(String datum) implements Start {
        public Day {
            if (!datum.matches("[a-z][A-Za-z0-9]{0,39}"))
                throw new IllegalArgumentException("not the name of a datum: " + datum);
        }

        /** The day; empty if the case does not name one. */
        public Optional<LocalDate> in(Map<String, String> data) {
            try {
                return Optional.ofNullable(data.get(datum)).map(LocalDate::parse);
            } catch (DateTimeException no) {
                return Optional.empty();
            }
        }
    }

    /** Otherwise, but not before a day that the case's data name; for what cannot be done earlier. A case that names none counts as otherwise. */
    record Later(Start otherwise, Day day) implements Start {}

    /** Whether a case names what it counts from. */
    default boolean known(Map<String, String> data) {
        return switch (this) {
            case Ready ready -> true;
            case Completion completion -> true;
            case Day day -> day.in(data).isPresent();
            case Later(Start otherwise, Day day) -> otherwise.known(data);
        };
    }

    /** The step from whose completion it counts, if it does. */
    default Optional<StepCode> completed() {
        return switch (this) {
            case Ready ready -> Optional.empty();
            case Completion(StepCode code) -> Optional.of(code);
            case Day day -> Optional.empty();
            case Later(Start otherwise, Day day) -> otherwise.completed();
        };
    }

    /** The day of the case's data at which it looks, if it does. */
    default Optional<Day> named() {
        return switch (this) {
            case Ready ready -> Optional.empty();
            case Completion completion -> Optional.empty();
            case Day day -> Optional.of(day);
            case Later(Start otherwise, Day day) -> Optional.of(day);
        };
    }
}
