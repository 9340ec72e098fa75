package org.wattline.domain.connection.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.connection.Document;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;

/**
 * For how long documents that were handed in for one application count for others (资料复用规则), for some days.
 *
 * @param months by code of the document; those not named are not used again
 */
public record ReusePolicy(String id, Span inForce, String source, Map<String, Integer> months) {
    public ReusePolicy {
        months = Map.copyOf(months);
        if (months.values().stream().anyMatch(each -> each < 1))
            throw new IllegalArgumentException("months are at least one");
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
