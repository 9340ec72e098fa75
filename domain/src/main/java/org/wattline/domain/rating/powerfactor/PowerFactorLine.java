package org.wattline.domain.rating.powerfactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PowerFactorTable;

/** One assessment of a power factor and the line that it makes. */
record PowerFactorLine(PowerFactor factor, RatedLine line) {
    /** What was drawn, against which standard. */
    record Assessed(PowerFactorStandard standard, Metered<Energy> active, Metered<ReactiveEnergy> reactive) {}

    /** What the percentage is of, and how it came about. */
    record Basis(Money money, Step step) {
        static Basis of(Money energy, Money funds, Money basic) {
            Money money = energy.minus(funds).plus(basic);
            return new Basis(money, Step.of(RatingRule.POWER_FACTOR_BASE, energy, funds, basic, money));
        }
    }

    /** Empty if nothing flowed. @param first steps that stand at the beginning of the trace */
    static Outcome<Optional<PowerFactorLine>> of(
            PowerFactorTable table, Assessed assessed, Basis base, Span span, List<Step> first) {
        Energy active = assessed.active().quantity();
        ReactiveEnergy reactive = assessed.reactive().quantity().billed();
        if (active.isZero() && reactive.isZero()) return Outcome.done(Optional.empty());
        PowerFactor factor = PowerFactor.of(active, reactive);
        Optional<Share> adjustment = table.adjustment(assessed.standard(), factor);
        if (adjustment.isEmpty()) return RatingRefusal.STANDARD_UNKNOWN.because(table.provision(), assessed.standard());
        Money money = base.money();
        List<Step> trace = new ArrayList<>(first);
        trace.addAll(assessed.reactive().steps());
        trace.add(base.step());
        trace.add(Step.of(RatingRule.POWER_FACTOR, active, reactive, factor, assessed.standard(), adjustment.get()));
        List<ReadingRef> readings = new ArrayList<>(assessed.reactive().readings());
        readings.addAll(assessed.active().readings());
        RatedLine line = new RatedLine(
                LineCode.POWER_FACTOR,
                Optional.empty(),
                0,
                span,
                Figure.of(money),
                Figure.of(adjustment.get()),
                MonthShare.WHOLE,
                money.times(adjustment.get()),
                table.provision(),
                readings,
                trace);
        return Outcome.done(Optional.of(new PowerFactorLine(factor, line)));
    }
}
