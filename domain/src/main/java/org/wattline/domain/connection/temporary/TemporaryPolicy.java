package org.wattline.domain.connection.temporary;

import org.wattline.domain.kernel.Span;

/**
 * How customers of temporary supplies are treated, for some days (临时用电规则).
 *
 * @param announcedDays how many days before supply ends its customer is told
 */
public record TemporaryPolicy(String id, Span inForce, String source, int announcedDays) {
    public TemporaryPolicy {
        if (announcedDays < 1) throw new IllegalArgumentException("an end is announced a day before at least");
    }
}
