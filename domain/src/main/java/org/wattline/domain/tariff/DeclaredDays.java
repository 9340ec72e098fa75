package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.util.Collections;
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
}
