package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Rounding;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;

/** Meters that err and ratios that were wrong (COR-02 … COR-04). */
final class MeterErrors {
    private static final MathContext MC = MathContext.DECIMAL128;

    private MeterErrors() {}

    static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Correction.MeterError error) {
        Optional<Share> permitted = policy.permittedError(error.accuracyClass());
        if (permitted.isEmpty())
            return CorrectionRefusal.CLASS_UNKNOWN.because(
                    error.accuracyClass(),
                    String.join(", ", policy.permittedErrors().keySet()));
        if (error.error().percent().abs().compareTo(permitted.get().percent()) <= 0)
            return CorrectionRefusal.WITHIN_LIMIT.because(error.error(), permitted.get());
        BigDecimal shown = BigDecimal.ONE.add(error.error().fraction());
        if (shown.signum() <= 0) return CorrectionRefusal.ERROR_IMPOSSIBLE.because(error.error());
        for (PricedUse use : error.uses())
            if (!error.suspected().common(use.span()).equals(Optional.of(use.span())))
                return CorrectionRefusal.USE_OUTSIDE.because(inWords(use.span()), inWords(error.suspected()));
        return Lines.plausible(error.uses()).map(uses -> {
            List<RatedLine> lines = new ArrayList<>();
            for (PricedUse use : uses) {
                int halfDays = halfDays(use.span(), error.suspected());
                if (halfDays == 0) continue;
                Energy counted = part(use.energy(), halfDays, 2 * use.span().days());
                Energy right = new Energy(Rounding.correction(counted.kwh().divide(shown, MC)));
                Energy difference = right.minus(counted);
                Step half = Step.of(
                        CorrectionRule.HALF_PERIOD,
                        error.suspected().from(),
                        error.suspected().end(),
                        error.suspected().days(),
                        halves(error.suspected().days()),
                        halves(halfDays),
                        use.energy(),
                        counted);
                Step how =
                        Step.of(CorrectionRule.METER_ERROR, error.error(), permitted.get(), counted, right, difference);
                lines.add(Lines.energy(policy, use, difference, List.of(half, how)));
            }
            return lines;
        });
    }

    static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Correction.WrongRatio wrong) {
        if (wrong.applied().equals(wrong.right())) return CorrectionRefusal.SAME_RATIO.because(wrong.right());
        return Lines.plausible(wrong.uses()).map(uses -> {
            List<RatedLine> lines = new ArrayList<>();
            for (PricedUse use : uses) {
                Energy right = new Energy(Rounding.correction(use.energy()
                        .kwh()
                        .multiply(wrong.right().factor())
                        .divide(wrong.applied().factor(), MC)));
                Energy difference = right.minus(use.energy());
                Step how = Step.of(
                        CorrectionRule.WRONG_RATIO, wrong.right(), wrong.applied(), use.energy(), right, difference);
                lines.add(Lines.energy(policy, use, difference, List.of(how)));
            }
            return lines;
        });
    }

    /** How many half days of a use lie in the latter half of the suspected days. */
    private static int halfDays(Span use, Span suspected) {
        int start = 2 * (int) ChronoUnit.DAYS.between(suspected.from(), use.from());
        int end = start + 2 * use.days();
        return Math.max(0, end - Math.max(start, suspected.days()));
    }

    private static Energy part(Energy energy, int halfDays, int of) {
        if (halfDays == of) return energy;
        return new Energy(Rounding.correction(
                energy.kwh().multiply(BigDecimal.valueOf(halfDays)).divide(BigDecimal.valueOf(of), MC)));
    }

    private static String halves(int count) {
        return count % 2 == 0 ? String.valueOf(count / 2) : count / 2 + ".5";
    }

    private static String inWords(Span span) {
        return span.from() + "…" + span.end();
    }
}
