package org.wattline.domain.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.line.Explanation;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;

/**
 * What a request comes to (计费结果): lines that add up to the total exactly (RAT-21), and what the next bill has to know.
 *
 * @param energy billed kWh of all parts
 * @param counter annual use after this bill
 * @param powerFactor of the period, if it was assessed
 * @param components how much belongs to whom; sums to the total; empty where it was not kept
 * @param carried what the next bill has to know beside the counter
 */
public record RatedBill(
        YearMonth month,
        List<RatedLine> lines,
        Money total,
        Energy energy,
        TierCounter counter,
        Optional<PowerFactor> powerFactor,
        List<ComponentShare> components,
        Carried carried) {
    public RatedBill {
        lines = List.copyOf(lines);
        components = List.copyOf(components);
        Money owned = Money.sum(components, ComponentShare::amount);
        if (!components.isEmpty() && !owned.equals(total))
            throw new IllegalArgumentException("the components add up to " + owned + ", not to " + total);
        Money sum = Money.sum(lines, RatedLine::amount);
        if (!sum.equals(total)) throw new IllegalArgumentException("the lines add up to " + sum + ", not to " + total);
    }

    /** A bill of which only lines were kept. */
    public RatedBill(
            YearMonth month,
            List<RatedLine> lines,
            Money total,
            Energy energy,
            TierCounter counter,
            Optional<PowerFactor> powerFactor) {
        this(month, lines, total, energy, counter, powerFactor, List.of(), Carried.NOTHING);
    }

    /** The same bill with its lines in other words. */
    public RatedBill withLines(List<RatedLine> others) {
        return new RatedBill(month, others, total, energy, counter, powerFactor, components, carried);
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
