package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import org.wattline.domain.kernel.Span;

/** Days from one date up to, but without, another. */
public record Days(LocalDate from, LocalDate to) {
    public Days {
        if (!from.isBefore(to)) throw new IllegalArgumentException("days end after they begin: " + from + " … " + to);
        if (from.plusYears(10).isBefore(to)) throw new IllegalArgumentException("more than ten years: " + from);
    }

    /** @throws IllegalArgumentException unless they are in order */
    public static void inOrder(LocalDate from, LocalDate to) {
        var unused = new Days(from, to);
    }

    public Span span() {
        return Span.of(from, to);
    }

    public static Days of(Span span) {
        return new Days(span.from(), span.end());
    }
}
