package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Provision;

/** How the lines of corrections are made. */
final class Lines {
    /** More than the whole country uses in a month. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private Lines() {}

    /** What a line rests on beside its price. */
    static Step ground(CorrectionPolicy policy, Matter matter) {
        return Step.of(
                CorrectionRule.GROUND, policy.provision(), policy.ground(matter).citation());
    }

    /** The first use that cannot have been billed. */
    static Outcome<List<PricedUse>> plausible(List<PricedUse> uses) {
        for (PricedUse use : uses) {
            if (use.energy().isNegative()) return CorrectionRefusal.NEGATIVE_ENERGY.because(use.energy());
            if (use.energy().kwh().compareTo(MOST) > 0)
                return CorrectionRefusal.BEYOND_MEASURE.because(use.energy() + " kWh");
        }
        return Outcome.done(uses);
    }

    /** A difference of what was metered, at the price then in force. */
    static RatedLine energy(CorrectionPolicy policy, PricedUse use, Energy difference, List<Step> how) {
        List<Step> trace = new ArrayList<>();
        trace.add(ground(policy, Matter.METERING));
        trace.add(Step.of(CorrectionRule.PRICE_THEN, use.price()));
        trace.addAll(how);
        return priced(LineCode.CORRECTION_ENERGY, use, difference, use.price(), trace);
    }

    static RatedLine priced(LineCode code, PricedUse use, Energy energy, UnitPrice price, List<Step> trace) {
        Money amount = price.times(energy);
        return new RatedLine(
                code,
                use.period(),
                0,
                use.span(),
                Figure.of(energy),
                Figure.of(price),
                MonthShare.WHOLE,
                amount,
                use.provision(),
                use.readings(),
                trace);
    }

    static RatedLine of(
            LineCode code,
            Span span,
            Figure quantity,
            Figure price,
            MonthShare share,
            Provision provision,
            List<Step> trace) {
        Money amount = RatedLine.amount(quantity, price, share);
        return new RatedLine(
                code, Optional.empty(), 0, span, quantity, price, share, amount, provision, List.of(), trace);
    }
}
