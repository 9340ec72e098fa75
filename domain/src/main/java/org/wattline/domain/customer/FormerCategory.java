package org.wattline.domain.customer;

import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.UseCategory;

/**
 * The category of use that an account had before another (改类前用电类别).
 *
 * @param during the days on which it had it
 */
public record FormerCategory(Span during, UseCategory category) {
    public FormerCategory {
        if (during.to().isEmpty()) throw new IllegalArgumentException("a former category has ended");
    }
}
