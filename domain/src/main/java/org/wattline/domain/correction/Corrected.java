package org.wattline.domain.correction;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.Explanation;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;

/**
 * What a correction comes to (退补结果): lines that add up to the total; refunds are negative.
 *
 * @param energy corrected kWh, negative for refunds
 * @param mostPenalty what the penalty may be at most, for theft and breach
 * @param approval present when the total is above what may go without one; says so
 */
public record Corrected(
        List<RatedLine> lines, Energy energy, Money total, Optional<Money> mostPenalty, Optional<Step> approval) {
    public Corrected {
        lines = List.copyOf(lines);
        Money sum = Money.sum(lines, RatedLine::amount);
        if (!sum.equals(total)) throw new IllegalArgumentException("the lines add up to " + sum + ", not to " + total);
    }

    /** What is recovered or refunded, without the penalty. */
    public Money recovered() {
        return Money.sum(
                lines.stream().filter(line -> line.code() != LineCode.PENALTY).toList(), RatedLine::amount);
    }

    /** All lines in words, the total, and whether it needs an approval. */
    public Text explanation() {
        Text lined = Explanation.of(lines, total);
        return approval.map(Step::sentence)
                .map(more -> Text.of(lined.zh() + "\n" + more.zh(), lined.en() + "\n" + more.en()))
                .orElse(lined);
    }
}
