package org.wattline.domain.calendar;

import java.util.Optional;

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
    public TimeLimit {
        if (legal.isEmpty() && committed.isEmpty())
            throw new IllegalArgumentException("a limit limits something: " + id);
    }

    /** What the company works by: its commitment, or else the law. */
    public Allowance strictest() {
        return committed.or(() -> legal).orElseThrow();
    }
}
