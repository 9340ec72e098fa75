package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.correction.Correction.Factor;
import org.wattline.domain.correction.Correction.Wiring;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Rounding;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Period;

/** Wires connected wrongly and phases lost: (K − 1) × what was measured (COR-05). */
final class WiringErrors {
    private WiringErrors() {}

    static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Correction.WrongWiring wrong) {
        return Lines.plausible(wrong.uses()).then(uses -> {
            List<RatedLine> lines = new ArrayList<>();
            for (PricedUse use : uses)
                switch (factor(policy, wrong.wiring(), use).then(WiringErrors::positive)) {
                    case Outcome.Refused<Factor>(var why) -> {
                        return Outcome.refused(why);
                    }
                    case Outcome.Done<Factor>(Factor factor) -> lines.add(line(policy, use, factor));
                }
            return Outcome.done(lines);
        });
    }

    private static Outcome<Factor> factor(CorrectionPolicy policy, Wiring wiring, PricedUse use) {
        return switch (wiring) {
            case Wiring.Known(String fault) ->
                policy.wiringFactor(fault)
                        .map(k -> Outcome.done(new Factor(new Power(k), Power.kw(1))))
                        .orElseGet(() -> CorrectionRefusal.FAULT_UNKNOWN.because(
                                fault, String.join(", ", policy.wiringFactors().keySet())));
            case Wiring.Overall(Factor factor) -> Outcome.done(factor);
            case Wiring.ByPeriod(SortedMap<Period, Factor> factors) ->
                use.period()
                        .flatMap(period -> Optional.ofNullable(factors.get(period)))
                        .map(Outcome::done)
                        .orElseGet(() -> CorrectionRefusal.FACTOR_MISSING.because(
                                use.period().map(Period::code).orElse("TOTAL")));
        };
    }

    private static Outcome<Factor> positive(Factor factor) {
        if (factor.wrong().isZero()) return CorrectionRefusal.FACTOR_UNDEFINED.because();
        if (factor.right().kw().signum() * factor.wrong().kw().signum() <= 0)
            return CorrectionRefusal.FACTOR_NOT_POSITIVE.because(factor.right(), factor.wrong());
        return Outcome.done(factor);
    }

    private static RatedLine line(CorrectionPolicy policy, PricedUse use, Factor factor) {
        BigDecimal surplus = factor.right().kw().subtract(factor.wrong().kw());
        Energy difference = new Energy(Rounding.correction(
                use.energy().kwh().multiply(surplus).divide(factor.wrong().kw(), MathContext.DECIMAL128)));
        Step how = Step.of(CorrectionRule.WRONG_WIRING, factor.right(), factor.wrong(), use.energy(), difference);
        return Lines.energy(policy, use, difference, List.of(how));
    }
}
