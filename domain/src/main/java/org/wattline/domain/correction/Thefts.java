package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.correction.Breach.Duration;
import org.wattline.domain.correction.Breach.Equipment;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Rounding;
import org.wattline.domain.rating.CorrectionRule;
import org.wattline.domain.rating.LineCode;
import org.wattline.domain.rating.RatedLine;
import org.wattline.domain.rating.Step;

/** Energy taken without right: power × days × hours, one line for each piece of equipment (COR-12, COR-13). */
final class Thefts {
    private Thefts() {}

    static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Breach.Theft theft) {
        return switch (theft.duration()) {
            case Duration.Proven(Span span, BigDecimal hours) -> {
                List<RatedLine> lines = new ArrayList<>();
                for (Equipment each : theft.equipment())
                    lines.add(line(policy, theft, each, span, hours, CorrectionRule.THEFT));
                yield Outcome.done(lines);
            }
            case Duration.Unknown(LocalDate foundOn, Optional<Integer> days) -> {
                int least = policy.theft().days();
                int counted = days.orElse(least);
                if (counted < least) yield CorrectionRefusal.DAYS_TOO_FEW.because(counted, least);
                Span span = Span.of(foundOn.minusDays(counted), foundOn);
                List<RatedLine> lines = new ArrayList<>();
                for (Equipment each : theft.equipment())
                    lines.add(line(policy, theft, each, span, usual(policy, each), CorrectionRule.THEFT_TIME_UNKNOWN));
                yield Outcome.done(lines);
            }
        };
    }

    private static BigDecimal usual(CorrectionPolicy policy, Equipment each) {
        return BigDecimal.valueOf(
                switch (each.kind()) {
                    case POWER -> policy.theft().powerHours();
                    case LIGHTING -> policy.theft().lightingHours();
                });
    }

    private static RatedLine line(
            CorrectionPolicy policy,
            Breach.Theft theft,
            Equipment each,
            Span span,
            BigDecimal hours,
            CorrectionRule rule) {
        int days = span.days();
        Energy taken =
                new Energy(Rounding.correction(each.power().kw().multiply(hours).multiply(BigDecimal.valueOf(days))));
        List<Step> trace = List.of(
                Lines.ground(policy),
                Step.of(CorrectionRule.PRICE_THEN, theft.price()),
                Step.of(rule, each.power(), days, hours.toPlainString(), taken));
        PricedUse use = PricedUse.of(span, taken, theft.price(), theft.provision());
        return Lines.priced(LineCode.THEFT_ENERGY, use, taken, theft.price(), trace);
    }
}
