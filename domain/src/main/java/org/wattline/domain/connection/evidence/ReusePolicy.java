package org.wattline.domain.connection.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.connection.Document;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;

/**
 * For how long documents that were handed in for one application count for others (资料复用规则), for some days.
 *
 * @param months by code of the document; those not named are not used again
 * @param boundToPlace codes of those that prove something of one place, and count for that alone (CON-191)
 * @param evidenceAnnouncedDays so many days before what others confirmed counts no more, the people of its case are told of it
 */
public record ReusePolicy(
        String id,
        Span inForce,
        String source,
        Map<String, Integer> months,
        Set<String> boundToPlace,
        int evidenceAnnouncedDays) {
    public ReusePolicy {
        months = Map.copyOf(months);
        boundToPlace = Set.copyOf(boundToPlace);
        if (months.values().stream().anyMatch(each -> each < 1))
            throw new IllegalArgumentException("months are at least one");
        if (evidenceAnnouncedDays < 0) throw new IllegalArgumentException("days are not negative");
    }

    /** Whether it counts only where the place is the same. */
    public boolean boundToPlace(Document document) {
        return boundToPlace.contains(document.code());
    }

    /** Whether a document still counts on a day; commitment letters and evidence are not used again. */
    public boolean counts(Document document, LocalDate today) {
        return !document.commitment()
                && !document.mediaType().equals(Document.EVIDENCE)
                && Optional.ofNullable(months.get(document.code()))
                        .filter(each -> Zone.day(document.at()).plusMonths(each).isAfter(today))
                        .isPresent();
    }
}
