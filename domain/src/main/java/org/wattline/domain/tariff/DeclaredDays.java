package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Span;

/**
 * Days that the utility declared for a reason that no calendar knows beforehand (公布日), as hot days are: {@code GD-HOT}.
 *
 * @param known days of which it is known whether they were declared; on others nothing can be rated by them
 * @param days the declared ones
 */
public record DeclaredDays(String name, Span known, SortedSet<LocalDate> days) {
    public DeclaredDays {
        if (name.isBlank()) throw new IllegalArgumentException("declared days have a name");
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        for (LocalDate day : days)
            if (!known.contains(day))
                throw new IllegalArgumentException(name + " declares " + day + ", of which it says it knows nothing");
    }

    /** What is left of it when a later announcement speaks of a span. */
    public List<DeclaredDays> except(Span later) {
        if (!known.overlaps(later)) return List.of(this);
        List<DeclaredDays> left = new ArrayList<>();
        if (known.from().isBefore(later.from())) left.add(within(Span.of(known.from(), later.from())));
        if (later.end().isBefore(known.end())) left.add(within(Span.of(later.end(), known.end())));
        return left;
    }

    private DeclaredDays within(Span span) {
        return new DeclaredDays(name, span, days.subSet(span.from(), span.end()));
    }
}
