package org.wattline.domain.connection.fee;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;

/**
 * What a fee comes to (费用核定): whether it is due, how much, and why.
 *
 * @param item empty where none is due
 * @param lines one for each feed, the one without a charge included
 */
public record FeeCalculation(Optional<FeeItem> item, List<Line> lines, Money amount, Text why) {
    public FeeCalculation {
        lines = List.copyOf(lines);
    }

    /** Whether anything is to be paid. */
    public boolean due() {
        return amount.isPositive();
    }

    /**
     * One feed's part.
     *
     * @param yuanPerKva by the standard; nothing for the largest feed
     * @param source of the price
     * @param standard which standard it is; empty for the largest feed
     */
    public record Line(
            Feed feed,
            BigDecimal yuanPerKva,
            BigDecimal factor,
            Money amount,
            Text why,
            String source,
            String standard) {
        /** The same for a reason in other words. */
        public Line because(Text other) {
            return new Line(feed, yuanPerKva, factor, amount, other, source, standard);
        }
    }
}
