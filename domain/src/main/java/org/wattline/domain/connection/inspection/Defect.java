package org.wattline.domain.connection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A defect that was found (缺陷): open until the applicant reports that it is corrected, cleared when an inspector has seen that it is.
 *
 * @param number within the application's inspections of this kind, from 1
 * @param round in which it was found
 * @param item of the checklist
 * @param photo SHA-256 of a picture, if there is one
 * @param deadline last day for its correction
 */
public record Defect(
        int number,
        int round,
        String item,
        String text,
        Severity severity,
        Optional<String> photo,
        LocalDate deadline,
        State state,
        Optional<Correction> correction) {
    public Defect {
        if (text.isBlank() || text.length() > 500)
            throw new IllegalArgumentException("a defect is told in 1 … 500 characters");
        if (photo.filter(each -> !each.matches("[0-9a-f]{64}")).isPresent())
            throw new IllegalArgumentException("a picture is told by its SHA-256, 64 hexadecimal digits");
    }

    Defect corrected(Correction by) {
        return new Defect(number, round, item, text, severity, photo, deadline, State.CORRECTED, Optional.of(by));
    }

    Defect in(State next) {
        return new Defect(number, round, item, text, severity, photo, deadline, next, correction);
    }

    /** How grave it is. */
    public enum Severity {
        MINOR,
        MAJOR,
        CRITICAL
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        CORRECTED,
        CLEARED
    }

    /** What the applicant reports. @param words what was done */
    public record Correction(String by, Instant at, String words) {}
}
