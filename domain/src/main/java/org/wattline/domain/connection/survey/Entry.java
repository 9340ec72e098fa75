package org.wattline.domain.connection.survey;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the log of a survey; none is ever taken away.
 *
 * @param number 1, 2, 3 … in the order in which the server got them
 * @param decision who decided about a conflict, and how
 */
public record Entry(
        long number,
        String device,
        Operation operation,
        Instant receivedAt,
        Verdict verdict,
        Optional<Decision> decision) {
    /** Whether it makes the field what it says. */
    boolean counts() {
        return verdict == Verdict.APPLIED || decision.filter(Decision::taken).isPresent();
    }

    boolean conflict() {
        return verdict == Verdict.CONFLICT && decision.isEmpty();
    }

    Entry decided(Decision how) {
        return new Entry(number, device, operation, receivedAt, verdict, Optional.of(how));
    }

    /** What became of it. */
    public enum Verdict {
        APPLIED,
        /** The field is as it says already. */
        SAME,
        /** Another device has set the field to something else meanwhile. */
        CONFLICT
    }

    /** @param taken whether the field becomes what the entry says @param at counts from then on */
    public record Decision(boolean taken, String by, Instant at) {}
}
