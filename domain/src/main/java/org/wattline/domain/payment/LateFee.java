package org.wattline.domain.payment;

import java.util.List;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/**
 * What is charged for paying late (违约金), explained by stretches of days with one rate each.
 *
 * @param parts one for each rate, rounded to the fen by itself
 * @param raise what the minimum adds
 */
public record LateFee(List<Part> parts, Money raise) {
    public static final LateFee NONE = new LateFee(List.of(), Money.ZERO);

    public LateFee {
        parts = List.copyOf(parts);
    }

    public Money amount() {
        return Money.sum(parts, Part::amount).plus(raise);
    }

    /**
     * A stretch of days with one rate.
     *
     * @param base the arrears that the rate applies to, without any late fee: nothing is compounded
     * @param perDay the rate for each day
     */
    public record Part(Span days, Money base, Share perDay, Money amount) {}
}
