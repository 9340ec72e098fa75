package org.wattline.domain.rating.point;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Rounding;
import org.wattline.domain.rating.line.LossRule;
import org.wattline.domain.rating.line.Step;

/**
 * What was lost at a meter, in hundredths of kWh and kvarh.
 *
 * @param byHours iron loss, which goes by hours
 * @param byLoad all else, which goes by energy
 * @param reactive of both kinds
 */
public record Lost(Energy byHours, Energy byLoad, ReactiveEnergy reactive, List<Step> steps) {
    private static final Lost NOTHING = new Lost(Energy.ZERO, Energy.ZERO, ReactiveEnergy.ZERO, List.of());

    public Lost {
        steps = List.copyOf(steps);
    }

    /** The losses of a meter that showed so much, one after the other from the meter to the boundary: each on what the ones before it added. */
    public static Outcome<Lost> of(List<Loss> losses, Energy active, ReactiveEnergy reactive) {
        Outcome<Lost> sum = Outcome.done(NOTHING);
        for (Loss loss : losses)
            sum = sum.then(so -> one(loss, active.plus(so.active()), reactive.plus(so.reactive()))
                    .map(so::plus));
        return sum;
    }

    /** Both kinds together. */
    public Energy active() {
        return byHours.plus(byLoad);
    }

    private static Outcome<Lost> one(Loss loss, Energy active, ReactiveEnergy reactive) {
        return switch (loss) {
            case Loss.Transformers transformers -> transformers(transformers, active, reactive);
            case Loss.ByShare share -> {
                Energy lost = new Energy(
                        Rounding.loss(active.kwh().multiply(share.active().fraction())));
                ReactiveEnergy lostReactive = new ReactiveEnergy(
                        Rounding.loss(reactive.kvarh().multiply(share.reactive().fraction())));
                yield byLoad(lost, lostReactive, step(LossRule.LOSS_BY_SHARE, share.name(), lost, lostReactive));
            }
            case Loss.Fixed fixed ->
                byLoad(fixed.energy(), ReactiveEnergy.ZERO, step(LossRule.LOSS_FIXED, fixed.name(), fixed.energy()));
            case Loss.Line line -> line(line, active, reactive);
            case Loss.Lookup lookup -> {
                for (Loss.Entry entry : lookup.steps())
                    if (active.compareTo(entry.upTo()) <= 0)
                        yield byLoad(
                                entry.lost(),
                                ReactiveEnergy.ZERO,
                                step(LossRule.LOSS_BY_TABLE, lookup.name(), active, entry.lost()));
                yield PointRefusal.BEYOND_LOSS_TABLE.because(lookup.name(), active);
            }
        };
    }

    private static Outcome<Lost> byLoad(Energy active, ReactiveEnergy reactive, Step step) {
        return Outcome.done(new Lost(Energy.ZERO, active, reactive, List.of(step)));
    }

    private static Outcome<Lost> line(Loss.Line line, Energy active, ReactiveEnergy reactive) {
        boolean flowed = !active.isZero() || !reactive.isZero();
        if (flowed && line.hours() == 0) return PointRefusal.ENERGY_WITHOUT_VOLTAGE.because(line.name(), active);
        if (!flowed) return Outcome.done(NOTHING);
        BigDecimal squares = active.kwh().pow(2).add(reactive.kvarh().pow(2));
        BigDecimal kwh = line.ohmPerKm()
                .multiply(line.km())
                .multiply(line.shape())
                .multiply(squares)
                .divide(
                        line.kilovolts().pow(2).multiply(BigDecimal.valueOf(line.hours() * 1000L)),
                        MathContext.DECIMAL128);
        Energy lost = new Energy(Rounding.loss(kwh));
        return byLoad(lost, ReactiveEnergy.ZERO, step(LossRule.LOSS_BY_FORMULA, line.name(), line.hours(), lost));
    }

    private static Outcome<Lost> transformers(Loss.Transformers transformers, Energy active, ReactiveEnergy reactive) {
        BigDecimal all = BigDecimal.ZERO;
        for (Loss.Unit unit : transformers.units()) all = all.add(weight(unit));
        boolean flowed = !active.isZero() || !reactive.isZero();
        if (flowed && all.signum() == 0)
            return PointRefusal.ENERGY_WITHOUT_VOLTAGE.because(transformers.name(), active);
        Lost sum = NOTHING;
        for (Loss.Unit unit : transformers.units()) {
            Energy iron = unit.plate().iron(unit.hours());
            ReactiveEnergy magnetising = unit.plate().magnetising(unit.hours());
            Step step = step(LossRule.IRON_LOSS, unit.name(), unit.hours(), iron, magnetising);
            sum = sum.plus(new Lost(iron, Energy.ZERO, magnetising, List.of(step)));
            if (flowed && unit.hours() > 0) {
                BigDecimal share = weight(unit).divide(all, MathContext.DECIMAL128);
                Energy through = new Energy(Rounding.loss(active.kwh().multiply(share)));
                ReactiveEnergy reactiveThrough =
                        new ReactiveEnergy(Rounding.loss(reactive.kvarh().multiply(share)));
                sum = sum.plus(copper(unit, transformers.copper(), through, reactiveThrough));
            }
        }
        return Outcome.done(sum);
    }

    private static Lost copper(Loss.Unit unit, Loss.Copper copper, Energy active, ReactiveEnergy reactive) {
        return switch (copper) {
            case Loss.Copper.ByLoad(BigDecimal shape) -> {
                Energy lost = unit.plate().copper(active, reactive, unit.hours(), shape);
                ReactiveEnergy leakage = unit.plate().leakage(active, reactive, unit.hours());
                Step step = step(LossRule.COPPER_LOSS, unit.name(), active, reactive, lost, leakage);
                yield new Lost(Energy.ZERO, lost, leakage, List.of(step));
            }
            case Loss.Copper.ByShare(var share) -> {
                Energy lost = new Energy(Rounding.loss(active.kwh().multiply(share.fraction())));
                Step step = step(LossRule.COPPER_BY_SHARE, unit.name(), active, share, lost);
                yield new Lost(Energy.ZERO, lost, ReactiveEnergy.ZERO, List.of(step));
            }
        };
    }

    private static BigDecimal weight(Loss.Unit unit) {
        return unit.plate().rated().kva().multiply(BigDecimal.valueOf(unit.hours()));
    }

    private Lost plus(Lost other) {
        List<Step> both = new ArrayList<>(steps);
        both.addAll(other.steps);
        return new Lost(byHours.plus(other.byHours), byLoad.plus(other.byLoad), reactive.plus(other.reactive), both);
    }

    private static Step step(LossRule rule, Object... values) {
        return new Step(rule, List.of(values));
    }
}
