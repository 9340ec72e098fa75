package org.wattline.domain.billing.document;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of the template of bills that was checked and published; it is never altered, so that a bill of its time looks the same for ever.
 *
 * @param version from 1; 0 for the template that the product brings along
 * @param from day of issue of the first bills that it is for
 */
public record PublishedTemplate(
        int version, LocalDate from, String publishedBy, Instant publishedAt, Template template) {
    /** The same under the number that it gets. */
    public PublishedTemplate numbered(int next) {
        return new PublishedTemplate(next, from, publishedBy, publishedAt, template);
    }
}
