package org.wattline.domain.metering.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Span;

/** By what usage is shown (统计粒度). The first and the last part may be shorter than the others. */
public enum UsageStep {
    HOUR,
    DAY,
    /** Months, and within each by time-of-use period (尖峰平谷). */
    PERIOD,
    MONTH,
    YEAR;

    /** The parts of a span in their order; days, if it is shown by the hour. */
    public List<Span> parts(Span span) {
        List<Span> parts = new ArrayList<>();
        for (LocalDate from = span.from(); from.isBefore(span.end()); ) {
            LocalDate next = after(from);
            LocalDate to = next.isAfter(span.end()) ? span.end() : next;
            parts.add(Span.of(from, to));
            from = to;
        }
        return parts;
    }

    private LocalDate after(LocalDate day) {
        return switch (this) {
            case HOUR, DAY -> day.plusDays(1);
            case PERIOD, MONTH -> day.withDayOfMonth(1).plusMonths(1);
            case YEAR -> day.withDayOfYear(1).plusYears(1);
        };
    }
}
