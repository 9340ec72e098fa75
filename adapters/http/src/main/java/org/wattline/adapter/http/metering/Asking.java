package org.wattline.adapter.http.metering;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.domain.kernel.Span;

/** Days as queries ask for them: {@code from} and {@code to}. */
public final class Asking {
    private Asking() {}

    /** @param most days that are answered at once */
    public static Span span(Exchange<?> x, int most) {
        LocalDate from = x.required("from", Asking::day);
        LocalDate to = x.required("to", Asking::day);
        if (!from.isBefore(to) || from.plusDays(most).isBefore(to))
            throw Rejected.malformed(Fault.of(
                    "query:to",
                    "out-of-range",
                    "晚于起始日，最多 " + most + " 天",
                    "after from, at most " + most + " days later"));
        return Span.of(from, to);
    }

    /** @throws IllegalArgumentException unless it is written {@code YYYY-MM-DD} */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a date is written YYYY-MM-DD", no);
        }
    }
}
