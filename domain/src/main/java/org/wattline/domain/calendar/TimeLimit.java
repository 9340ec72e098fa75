package org.wattline.domain.calendar;

import java.util.Optional;
import java.util.Set;

/**
 * One line of the table of limits: how long a step may take by law and by the company's own commitment (法定时限, 承诺时限).
 *
 * @param id {@code TL-01} …
 * @param subject whom it concerns, as published
 * @param step {@code PLAN_REPLY}, {@code ARRIVAL} …
 * @param legalSource regulation behind the legal limit, empty if there is none
 * @param committedSource origin of the commitment, empty if there is none
 */
public record TimeLimit(
        String id,
        String subject,
        String step,
        Optional<Allowance> legal,
        Optional<Allowance> committed,
        String legalSource,
        String committedSource) {
    /** How lines of the table are named, so that a process may call its own limits otherwise and no edition takes their names. */
    private static final Set<String> OF_THE_TABLE = Set.of("TL", "PL");

    public TimeLimit {
        if (legal.isEmpty() && committed.isEmpty())
            throw new IllegalArgumentException("a limit limits something: " + id);
    }

    /** Whether an id is one of the table of limits, and not a process's own. */
    public static boolean ofTheTable(String id) {
        return OF_THE_TABLE.contains(id.split("-", 2)[0]);
    }

    /** What the company works by: its commitment, or else the law. */
    public Allowance strictest() {
        return committed.or(() -> legal).orElseThrow();
    }
}
