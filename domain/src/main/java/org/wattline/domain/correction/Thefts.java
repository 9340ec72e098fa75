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
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;

/** Energy taken without right: power × days × hours, one line for each piece of equipment and each price of the time (COR-12, COR-13). */
final class Thefts {
    private Thefts() {}

    static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Breach.Theft theft) {
        return policy.days(theft.duration())
                .then(span -> parts(theft, span).map(parts -> {
                    List<RatedLine> lines = new ArrayList<>();
                    for (Equipment each : theft.equipment())
                        for (PricedDays part : parts)
                            lines.add(line(policy, theft.duration(), each, part, span.days()));
                    return lines;
                }));
    }

    /** The days by their prices; refused if a day has none. */
    private static Outcome<List<PricedDays>> parts(Breach.Theft theft, Span span) {
        List<PricedDays> parts = new ArrayList<>();
        LocalDate day = span.from();
        while (day.isBefore(span.end())) {
            LocalDate first = day;
            Optional<PricedDays> priced = theft.prices().stream()
                    .filter(each -> each.span().contains(first))
                    .findFirst();
            if (priced.isEmpty()) return CorrectionRefusal.NO_PRICE.because(first, "TOTAL");
            Span part = priced.get().span().common(Span.of(first, span.end())).orElseThrow();
            parts.add(new PricedDays(part, priced.get().price(), priced.get().provision()));
            day = part.end();
        }
        return Outcome.done(parts);
    }

    private static RatedLine line(
            CorrectionPolicy policy, Duration duration, Equipment each, PricedDays part, int daysInAll) {
        CorrectionRule rule = switch (duration) {
            case Duration.Proven proven -> CorrectionRule.THEFT;
            case Duration.Unknown unknown -> CorrectionRule.THEFT_TIME_UNKNOWN;
        };
        BigDecimal hours = switch (duration) {
            case Duration.Proven proven -> proven.hoursPerDay();
            case Duration.Unknown unknown -> usual(policy, each);
        };
        int days = part.span().days();
        Energy taken =
                new Energy(Rounding.correction(each.power().kw().multiply(hours).multiply(BigDecimal.valueOf(days))));
        List<Step> trace = List.of(
                Lines.ground(policy, Matter.ENERGY_TAKEN),
                Step.of(CorrectionRule.PRICE_THEN, part.price()),
                Step.of(rule, each.power(), days, hours.toPlainString(), taken, daysInAll));
        PricedUse use = PricedUse.of(part.span(), taken, part.price(), part.provision());
        return Lines.priced(LineCode.THEFT_ENERGY, use, taken, part.price(), trace);
    }

    private static BigDecimal usual(CorrectionPolicy policy, Equipment each) {
        return BigDecimal.valueOf(
                switch (each.kind()) {
                    case POWER -> policy.theft().powerHours();
                    case LIGHTING -> policy.theft().lightingHours();
                });
    }
}
