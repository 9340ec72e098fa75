package org.wattline.domain.billing.adjustment;

import java.util.List;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;

/**
 * What a correction was reckoned to come to, as a note takes it.
 *
 * @param energy corrected kWh, negative for refunds
 * @param second whether the total is above what may go without another person
 */
public record Reckoned(List<RatedLine> lines, Energy energy, Money total, boolean second) {
    public Reckoned {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("a correction has lines");
    }
}
