package org.wattline.domain.connection.idle;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.kernel.Span;

/**
 * After how long an account at which nothing is used is proposed to be closed, for some days (长期不用电销户规则).
 *
 * @param months whole months without use
 * @param lookedAtOn day of the month on which all accounts are looked at, once the readings of its first day are in
 * @param closesAfterDays days after which the company itself applies for the closing; empty: somebody does
 */
public record IdlePolicy(
        String id, Span inForce, String source, int months, int lookedAtOn, Optional<Integer> closesAfterDays) {
    public IdlePolicy {
        if (months < 1) throw new IllegalArgumentException("months without use are at least one");
        if (lookedAtOn < 1 || lookedAtOn > 28) throw new IllegalArgumentException("every month has the days 1 … 28");
        if (closesAfterDays.filter(days -> days < 1).isPresent())
            throw new IllegalArgumentException("a closing follows a day after it was told at least");
    }

    /**
     * The months that are to be judged by now: those of the last day on which accounts are looked at, unless they were. A server that was down on
     * that day looks as soon as it is there again.
     *
     * @param judged the end of the months that were judged last
     */
    public Optional<Span> due(LocalDate today, Optional<LocalDate> judged) {
        LocalDate day = today.withDayOfMonth(lookedAtOn);
        Span months = judged(day.isAfter(today) ? day.minusMonths(1) : day);
        return judged.filter(end -> !end.isBefore(months.end())).isPresent() ? Optional.empty() : Optional.of(months);
    }

    /** The months that are judged on a day: whole ones, up to that of the day. */
    public Span judged(LocalDate day) {
        LocalDate end = day.withDayOfMonth(1);
        return Span.of(end.minusMonths(months), end);
    }
}
