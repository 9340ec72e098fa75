package org.wattline.domain.correction;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.correction.Correction.Mispriced;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;

/** Right energy at a wrong price: quantity × (right − wrong), by month and period (COR-09). */
final class PriceErrors {
    private PriceErrors() {}

    static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Correction.WrongPrice wrong) {
        return Lines.plausible(wrong.uses().stream().map(Mispriced::right).toList())
                .then(uses -> {
                    List<RatedLine> lines = new ArrayList<>();
                    for (Mispriced use : wrong.uses()) {
                        UnitPrice right = use.right().price();
                        if (right.equals(use.billed())) return CorrectionRefusal.SAME_PRICE.because(right);
                        lines.add(line(policy, use, CorrectionRule.PRICE_ERROR, List.of()));
                    }
                    return Outcome.done(lines);
                });
    }

    static RatedLine line(CorrectionPolicy policy, Mispriced use, CorrectionRule rule, List<Step> before) {
        UnitPrice right = use.right().price();
        UnitPrice difference = right.minus(use.billed());
        List<Step> trace = new ArrayList<>();
        trace.add(Lines.ground(policy, rule == CorrectionRule.LOWER_PRICE ? Matter.BREACH : Matter.PRICE));
        trace.addAll(before);
        trace.add(Step.of(rule, right, use.billed(), difference));
        return Lines.priced(LineCode.CORRECTION_PRICE, use.right(), use.right().energy(), difference, trace);
    }
}
