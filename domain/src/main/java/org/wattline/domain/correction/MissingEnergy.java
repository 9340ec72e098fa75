package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.correction.Correction.Basis;
import org.wattline.domain.correction.Correction.NormalMonth;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Rounding;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Period;

/** Energy that no meter counted: by normal months or by load, less what was billed (COR-06, COR-07). */
final class MissingEnergy {
    private static final MathContext MC = MathContext.DECIMAL128;

    private MissingEnergy() {}

    static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Correction.Unmetered unmetered) {
        return Lines.plausible(unmetered.uses()).then(uses -> {
            List<RatedLine> lines = new ArrayList<>();
            for (PricedUse use : uses) {
                Outcome<RatedLine> made = switch (unmetered.basis()) {
                    case Basis.NormalMonths(List<NormalMonth> months) -> byMonths(policy, months, use);
                    case Basis.Load(Power power, BigDecimal hours) -> byLoad(policy, power, hours, use);
                };
                switch (made) {
                    case Outcome.Refused<RatedLine>(var why) -> {
                        return Outcome.refused(why);
                    }
                    case Outcome.Done<RatedLine>(RatedLine line) -> lines.add(line);
                }
            }
            return Outcome.done(lines);
        });
    }

    private static Outcome<RatedLine> byMonths(CorrectionPolicy policy, List<NormalMonth> all, PricedUse use) {
        List<NormalMonth> months = all.stream()
                .filter(month -> month.period().equals(use.period()))
                .toList();
        if (months.size() < policy.normalMonths())
            return CorrectionRefusal.TOO_FEW_MONTHS.because(
                    use.period().map(Period::code).orElse("TOTAL"), months.size(), policy.normalMonths());
        int days = 0;
        Energy used = Energy.ZERO;
        for (NormalMonth month : months) {
            if (month.energy().isNegative()) return CorrectionRefusal.NEGATIVE_ENERGY.because(month.energy());
            days += month.span().days();
            used = used.plus(month.energy());
        }
        Energy expected = new Energy(Rounding.correction(
                used.kwh().multiply(BigDecimal.valueOf(use.span().days())).divide(BigDecimal.valueOf(days), MC)));
        Energy difference = expected.minus(use.energy());
        Step how = Step.of(
                CorrectionRule.NORMAL_MONTHS,
                months.size(),
                used,
                days,
                use.span().days(),
                expected,
                use.energy(),
                difference);
        return Outcome.done(Lines.energy(policy, use, difference, List.of(how)));
    }

    private static Outcome<RatedLine> byLoad(CorrectionPolicy policy, Power power, BigDecimal hours, PricedUse use) {
        if (use.period().isPresent())
            return CorrectionRefusal.LOAD_BY_PERIOD.because(use.period().get());
        int days = use.span().days();
        Energy expected =
                new Energy(Rounding.correction(power.kw().multiply(hours).multiply(BigDecimal.valueOf(days))));
        Energy difference = expected.minus(use.energy());
        Step how = Step.of(CorrectionRule.LOAD, power, hours.toPlainString(), days, expected, use.energy(), difference);
        return Outcome.done(Lines.energy(policy, use, difference, List.of(how)));
    }
}
