package org.wattline.domain.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.RatedLine.MonthShare;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PowerFactorTable;

/**
 * The power-factor adjustment (RAT-19, RAT-20): a percentage of energy charges less government funds, plus the basic charge, without the
 * money of points that do not take part.
 */
final class PowerFactorCharging {
    private PowerFactorCharging() {}

    /** The adjustment, if any: factor and line. */
    record Adjusted(Optional<PowerFactor> factor, List<RatedLine> lines) {}

    static Outcome<Adjusted> charge(
            PowerFactorTable table, RatingRequest request, List<List<RatedLine>> energyLines, List<RatedLine> basic) {
        if (request.powerFactor().isEmpty()) return Outcome.done(new Adjusted(Optional.empty(), List.of()));
        if (request.reactive().isEmpty()) return RatingRefusal.REACTIVE_MISSING.because();
        PowerFactorStandard standard = request.powerFactor().get();
        ReactiveEnergy reactive = request.reactive().get().quantity().billed();
        Energy active = Energy.ZERO;
        Money energyMoney = Money.ZERO;
        Money funds = Money.ZERO;
        List<ReadingRef> readings = new ArrayList<>(request.reactive().get().readings());
        for (int i = 0; i < request.parts().size(); i++) {
            Part part = request.parts().get(i);
            Energy billed = part.usage().billed().quantity();
            if (part.participation().energyCounts()) {
                active = active.plus(billed);
                readings.addAll(part.usage().billed().readings());
            }
            if (!part.participation().moneyCounts()) continue;
            Optional<UnitPrice> perKwh = part.tariff().governmentFunds();
            if (perKwh.isEmpty())
                return RatingRefusal.FUNDS_UNKNOWN.because(part.tariff().provision());
            energyMoney = energyMoney.plus(Money.sum(energyLines.get(i), RatedLine::amount));
            funds = funds.plus(perKwh.get().times(billed));
        }
        if (active.isZero() && reactive.isZero()) return Outcome.done(new Adjusted(Optional.empty(), List.of()));
        PowerFactor factor = PowerFactor.of(active, reactive);
        Optional<Share> found = table.adjustment(standard, factor);
        if (found.isEmpty()) return RatingRefusal.STANDARD_UNKNOWN.because(table.provision(), standard);
        Share adjustment = found.get();
        Money basicMoney = Money.sum(basic, RatedLine::amount);
        Money base = energyMoney.minus(funds).plus(basicMoney);
        List<Step> trace = List.of(
                Step.of(RatingRule.POWER_FACTOR_BASE, energyMoney, funds, basicMoney, base),
                Step.of(RatingRule.POWER_FACTOR, active, reactive, factor, standard, adjustment));
        RatedLine line = new RatedLine(
                LineCode.POWER_FACTOR,
                Optional.empty(),
                0,
                request.span(),
                Figure.of(base),
                Figure.of(adjustment),
                MonthShare.WHOLE,
                base.times(adjustment),
                table.provision(),
                readings,
                trace);
        return Outcome.done(new Adjusted(Optional.of(factor), List.of(line)));
    }
}
