package org.wattline.domain.rating.point;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Usage;

/** Arithmetic on usage that is known interval by interval (负荷曲线): exact to a milliwatt-hour, so that shares always sum to the whole. */
final class Curves {
    /** By how much intervals may lack energy in all: losses are shared in whole kWh. */
    private static final long ROUNDED = IntervalEnergy.PER_KWH;

    private Curves() {}

    /** The curve of a usage, if it is one. */
    static Optional<IntervalEnergy> of(Usage usage) {
        return switch (usage) {
            case Usage.Curve curve -> Optional.of(curve.energy());
            case Usage.Priced priced -> Optional.of(priced.energy());
            case Usage.Total unused -> Optional.empty();
            case Usage.ByPeriod unused -> Optional.empty();
        };
    }

    /** The same usage with another curve, and steps that say how it came about. */
    static Usage with(Usage usage, IntervalEnergy energy, List<Step> more) {
        return switch (usage) {
            case Usage.Curve curve ->
                new Usage.Curve(energy, curve.calendar(), curve.facts(), curve.readings(), both(curve.steps(), more));
            case Usage.Priced priced ->
                new Usage.Priced(
                        energy, priced.series(), priced.settled(), priced.readings(), both(priced.steps(), more));
            case Usage.Total unused -> throw new IllegalStateException("a figure has no curve");
            case Usage.ByPeriod unused -> throw new IllegalStateException("figures have no curve");
        };
    }

    /** An agreed energy in the shape of a usage, without readings. */
    static Usage agreed(Usage shape, IntervalEnergy energy, Step step) {
        return switch (shape) {
            case Usage.Curve curve ->
                new Usage.Curve(energy, curve.calendar(), curve.facts(), List.of(), List.of(step));
            case Usage.Priced priced ->
                new Usage.Priced(energy, priced.series(), Optional.empty(), List.of(), List.of(step));
            case Usage.Total unused -> throw new IllegalStateException("a figure has no curve");
            case Usage.ByPeriod unused -> throw new IllegalStateException("figures have no curve");
        };
    }

    private static List<Step> both(List<Step> before, List<Step> more) {
        List<Step> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    /** Whole kWh that can be taken off. */
    static Energy whole(IntervalEnergy curve) {
        return new Energy(curve.total().kwh().setScale(0, RoundingMode.DOWN));
    }

    /** So much energy over the intervals of a curve. @param evenly what goes by hours @param byLoad what goes by the curve's kWh */
    static IntervalEnergy shared(IntervalEnergy curve, Energy evenly, Energy byLoad) {
        long[] ones = new long[curve.length()];
        Arrays.fill(ones, 1);
        long[] load = new long[curve.length()];
        long sum = 0;
        for (int i = 0; i < load.length; i++) sum += load[i] = curve.at(i);
        long[] parts = new long[curve.length()];
        share(IntervalEnergy.units(evenly), ones, ones.length, parts);
        if (sum == 0) share(IntervalEnergy.units(byLoad), ones, ones.length, parts);
        else share(IntervalEnergy.units(byLoad), load, sum, parts);
        return IntervalEnergy.milliwattHours(curve.firstDay(), curve.minutes(), parts);
    }

    /** Adds to each part its share of the whole by weight; what is over goes to the next, so that none is more than its weight if the whole is not. */
    private static void share(long whole, long[] weights, long all, long[] parts) {
        long over = 0;
        for (int i = 0; i < weights.length; i++) {
            long product = weights[i] * whole;
            if (Math.multiplyHigh(weights[i], whole) == 0 && product >= 0 && product + over >= 0) {
                parts[i] += (product + over) / all;
                over = (product + over) % all;
            } else {
                BigInteger[] split = BigInteger.valueOf(weights[i])
                        .multiply(BigInteger.valueOf(whole))
                        .add(BigInteger.valueOf(over))
                        .divideAndRemainder(BigInteger.valueOf(all));
                parts[i] += split[0].longValueExact();
                over = split[1].longValueExact();
            }
        }
    }

    static IntervalEnergy plus(IntervalEnergy curve, IntervalEnergy more) {
        long[] sum = new long[curve.length()];
        for (int i = 0; i < sum.length; i++) sum[i] = Math.addExact(curve.at(i), more.at(i));
        return IntervalEnergy.milliwattHours(curve.firstDay(), curve.minutes(), sum);
    }

    /** Empty if more would be taken off an interval than there is; what shares were rounded by is taken off others. */
    static Optional<IntervalEnergy> minus(IntervalEnergy curve, IntervalEnergy off) {
        long[] left = new long[curve.length()];
        long owed = 0;
        for (int i = 0; i < left.length; i++) {
            long rest = curve.at(i) - off.at(i);
            left[i] = Math.max(rest, 0);
            owed += left[i] - rest;
        }
        if (owed > ROUNDED) return Optional.empty();
        for (int i = 0; i < left.length && owed > 0; i++) {
            long taken = Math.min(owed, left[i]);
            left[i] -= taken;
            owed -= taken;
        }
        return owed > 0
                ? Optional.empty()
                : Optional.of(IntervalEnergy.milliwattHours(curve.firstDay(), curve.minutes(), left));
    }

    /** A curve in the intervals of another: shorter ones are added, longer ones go by the other's kWh within them. */
    static IntervalEnergy inIntervalsOf(IntervalEnergy curve, IntervalEnergy other) {
        long[] values = new long[other.length()];
        if (curve.perDay() >= other.perDay()) {
            int each = curve.perDay() / other.perDay();
            for (int i = 0; i < curve.length(); i++) values[i / each] += curve.at(i);
        } else {
            int each = other.perDay() / curve.perDay();
            for (int i = 0; i < curve.length(); i++) {
                long[] weights = new long[each];
                long all = 0;
                for (int k = 0; k < each; k++) all += weights[k] = other.at(i * each + k);
                if (all == 0) Arrays.fill(weights, 1);
                long[] parts = new long[each];
                share(curve.at(i), weights, all == 0 ? each : all, parts);
                System.arraycopy(parts, 0, values, i * each, each);
            }
        }
        return IntervalEnergy.milliwattHours(other.firstDay(), other.minutes(), values);
    }

    /** The first point whose curve cannot be settled: with gaps or negative values, of other days, or in intervals that fit no other curve's. */
    static Optional<Refusal> fault(PointGraph graph, Span span) {
        List<IntervalEnergy> before = new ArrayList<>();
        for (Point point : graph.points()) {
            if (!(point.quantity() instanceof Point.Quantity.Measured measured)) continue;
            Optional<IntervalEnergy> curve = of(measured.usage());
            if (curve.isEmpty()) continue;
            IntervalEnergy energy = curve.get();
            boolean fits = energy.span().equals(span) && energy.missing() == 0 && energy.firstNegative() < 0;
            for (IntervalEnergy each : before)
                fits &= each.perDay() % energy.perDay() == 0 || energy.perDay() % each.perDay() == 0;
            if (!fits)
                return Optional.of(new PointRefusal.Because(PointRefusal.CURVES_DO_NOT_FIT, List.of(point.name())));
            before.add(energy);
        }
        return Optional.empty();
    }
}
