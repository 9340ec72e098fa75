package org.wattline.domain.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from one date up to, but without, another: half-open, so that consecutive spans touch without overlap. The end may be open.
 *
 * @param from first day
 * @param to first day after the span, or empty while it is open
 */
public record Span(LocalDate from, Optional<LocalDate> to) {
    public Span {
        if (to.isPresent() && !from.isBefore(to.get()))
            throw new IllegalArgumentException("a span ends after it begins: " + from + " … " + to.get());
    }

    public static Span of(LocalDate from, LocalDate to) {
        return new Span(from, Optional.of(to));
    }

    public static Span startingOn(LocalDate from) {
        return new Span(from, Optional.empty());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
    }

    public boolean overlaps(Span other) {
        return to.map(other.from::isBefore).orElse(true)
                && other.to.map(from::isBefore).orElse(true);
    }

    /** This span, ended before the given day. */
    public Span endingBefore(LocalDate day) {
        return new Span(from, Optional.of(day));
    }

    /** Number of days. @throws IllegalStateException for an open span */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, end());
    }

    /** First day after the span. @throws IllegalStateException for an open span */
    public LocalDate end() {
        return to.orElseThrow(() -> new IllegalStateException("the span from " + from + " is open"));
    }

    /** The days that both spans have. */
    public Optional<Span> common(Span other) {
        if (!overlaps(other)) return Optional.empty();
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        if (to.isEmpty()) return Optional.of(new Span(start, other.to));
        if (other.to.isEmpty()) return Optional.of(new Span(start, to));
        return Optional.of(Span.of(start, end().isBefore(other.end()) ? end() : other.end()));
    }
}
