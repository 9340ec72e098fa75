package org.wattline.domain.workflow.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was entered into all histories within a day, in one hash (日封存). It follows upon the seal before it; given out of the house in a
 * report, it makes known whoever cuts off the end of a history later, entries and rows together.
 *
 * @param day the business day
 * @param entries how many there were
 * @param previous the hash of the seal before
 */
public record Seal(LocalDate day, Instant sealedAt, long entries, String root, String previous, String hash) {
    /** @param hashes of the day's entries, in the order of case and version */
    public static Seal of(LocalDate day, Instant at, List<String> hashes, String previous) {
        return of(day, at, hashes.size(), Sha256.of(String.join("\n", hashes)), previous);
    }

    /** @param root SHA-256 of the hashes of the day's entries, in the order of case and version, one a line */
    public static Seal of(LocalDate day, Instant at, long entries, String root, String previous) {
        Instant sealed = CanonicalCase.millis(at);
        return new Seal(day, sealed, entries, root, previous, hash(day, sealed, entries, root, previous));
    }

    /** Whether it is what it was when it was made. */
    public boolean intact() {
        return hash.equals(hash(day, sealedAt, entries, root, previous));
    }

    private static String hash(LocalDate day, Instant at, long entries, String root, String previous) {
        return Sha256.of(previous + "\n" + CanonicalCase.escaped(day, at, entries, root));
    }
}
