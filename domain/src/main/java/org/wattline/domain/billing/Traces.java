package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Period;

/** Bill lines as they are kept: the figures of their traces in words, so that they read the same for ever. */
final class Traces {
    private Traces() {}

    static RatedBill inWords(RatedBill rated) {
        List<RatedLine> lines = new ArrayList<>();
        for (RatedLine line : rated.lines()) {
            List<Step> words = new ArrayList<>(line.trace().size());
            for (Step step : line.trace()) words.add(inWords(step));
            lines.add(with(line, line.quantity(), line.amount(), words, line.rounding()));
        }
        return rated.withLines(lines);
    }

    private static Step inWords(Step step) {
        List<Object> words = new ArrayList<>(step.values().size());
        for (Object value : step.values())
            words.add(value instanceof Period || value instanceof Text ? value : value.toString());
        return new Step(step.rule(), words);
    }

    static RatedLine negated(RatedLine line) {
        Figure contrary =
                new Figure(line.quantity().value().negate(), line.quantity().unit());
        return with(
                line,
                contrary,
                line.amount().negated(),
                line.trace(),
                line.rounding().mirrored());
    }

    private static RatedLine with(
            RatedLine line, Figure quantity, Money amount, List<Step> trace, RoundingRule rounding) {
        return new RatedLine(
                line.code(),
                line.period(),
                line.tier(),
                line.span(),
                quantity,
                line.price(),
                line.share(),
                amount,
                line.provision(),
                line.readings(),
                trace,
                rounding);
    }
}
