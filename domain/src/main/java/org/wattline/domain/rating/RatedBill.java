package org.wattline.domain.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;

/**
 * What a request comes to (计费结果): lines that add up to the total exactly (RAT-21), and what the next bill has to know.
 *
 * @param energy billed kWh of all parts
 * @param counter annual use after this bill
 * @param powerFactor of the period, if it was assessed
 */
public record RatedBill(
        YearMonth month,
        List<RatedLine> lines,
        Money total,
        Energy energy,
        TierCounter counter,
        Optional<PowerFactor> powerFactor) {
    public RatedBill {
        lines = List.copyOf(lines);
        Money sum = Money.sum(lines, RatedLine::amount);
        if (!sum.equals(total)) throw new IllegalArgumentException("the lines add up to " + sum + ", not to " + total);
    }

    static RatedBill of(
            YearMonth month, List<RatedLine> lines, Energy energy, TierCounter counter, Optional<PowerFactor> factor) {
        return new RatedBill(month, lines, Money.sum(lines, RatedLine::amount), energy, counter, factor);
    }

    /** The sum of the lines of some kinds. */
    public Money sum(Predicate<LineCode> codes) {
        return Money.sum(lines.stream().filter(line -> codes.test(line.code())).toList(), RatedLine::amount);
    }

    /** All lines in words, one after the other, and the total. */
    public Text explanation() {
        return Explanation.of(lines, total);
    }
}
