package org.wattline.domain.rating.powerfactor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.CapacityRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PowerFactorTable;

/**
 * Another power factor, or another base, for what was billed (力率退补, RAT-74): the old adjustment is taken off whole before the new one is
 * applied to the base. A percentage is never applied to money that already holds one.
 */
public final class PowerFactorRebilling {
    private PowerFactorRebilling() {}

    /**
     * The negative copy of the old line, and the line that takes its place; none if nothing flowed.
     *
     * @param old a line of code POWER_FACTOR
     * @param base energy charges less funds, plus basic charge, as they now are; the old line's quantity if they did not change
     * @throws IllegalArgumentException if the old line is another kind of line
     */
    public static Outcome<List<RatedLine>> rebill(
            RatedLine old,
            PowerFactorTable table,
            PowerFactorStandard standard,
            Metered<Energy> active,
            Metered<ReactiveEnergy> reactive,
            Money base) {
        if (old.code() != LineCode.POWER_FACTOR)
            throw new IllegalArgumentException("not a power-factor adjustment: " + old.code());
        if (active.quantity().isNegative()) return RatingRefusal.NEGATIVE_ENERGY.because(active.quantity(), "total");
        if (reactive.quantity().isNegative()) return RatingRefusal.NEGATIVE_REACTIVE.because(reactive.quantity());
        RatedLine off = takenOff(old);
        Step stripped = stripped(old);
        Metered<Energy> billed = new Metered<>(active.quantity().billed(), active.readings());
        return PowerFactorLine.of(
                        table,
                        new PowerFactorLine.Assessed(standard, billed, reactive),
                        new PowerFactorLine.Basis(base, stripped),
                        old.span(),
                        List.of())
                .map(made -> {
                    List<RatedLine> lines = new ArrayList<>(List.of(off));
                    made.map(PowerFactorLine::line).ifPresent(lines::add);
                    return List.copyOf(lines);
                });
    }

    /**
     * The base in an amount of which only the adjusted sum is known: amount ÷ (1 + rate), half up to the fen. What is left of the amount was the
     * adjustment.
     *
     * @throws IllegalArgumentException for a rebate of the whole amount
     */
    public static Money strip(Money adjusted, Share rate) {
        BigDecimal factor = BigDecimal.ONE.add(rate.fraction());
        if (factor.signum() <= 0) throw new IllegalArgumentException("no table rebates everything: " + rate + " %");
        return Money.rounded(adjusted.yuan().divide(factor, MathContext.DECIMAL128));
    }

    private static Step stripped(RatedLine old) {
        return Step.of(CapacityRule.OLD_RATE_STRIPPED, old.price().value().toPlainString(), old.amount());
    }

    private static RatedLine takenOff(RatedLine old) {
        Figure contrary =
                new Figure(old.quantity().value().negate(), old.quantity().unit());
        List<Step> trace = new ArrayList<>(old.trace());
        trace.add(stripped(old));
        return new RatedLine(
                LineCode.POWER_FACTOR,
                Optional.empty(),
                0,
                old.span(),
                contrary,
                old.price(),
                MonthShare.WHOLE,
                old.amount().negated(),
                old.provision(),
                old.readings(),
                trace);
    }
}
