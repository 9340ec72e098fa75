package org.wattline.domain.tariff.announced;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.tariff.DeclaredDays;
import org.wattline.domain.tariff.Source;

/**
 * An announcement of which days of a span were declared under a name (公布日). It is never altered: a later one holds for its own span.
 *
 * @param number 1, 2, 3 … of the name; 0 while it is not stored
 */
public record DaysEdition(int number, DeclaredDays days, Source source, Instant announcedAt, String announcedBy) {
    /** What is known after all of them, in the order in which they were announced: of each day what was said last. */
    public static List<DeclaredDays> known(List<DaysEdition> editions) {
        List<DeclaredDays> known = new ArrayList<>();
        for (DaysEdition edition : editions) {
            DeclaredDays last = edition.days();
            List<DeclaredDays> kept = new ArrayList<>();
            for (DeclaredDays before : known)
                kept.addAll(before.name().equals(last.name()) ? before.except(last.known()) : List.of(before));
            kept.add(last);
            known = kept;
        }
        return List.copyOf(known);
    }
}
