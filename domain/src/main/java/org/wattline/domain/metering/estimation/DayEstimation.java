package org.wattline.domain.metering.estimation;

import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * Fills the gaps of a day, step by step in the order that a group of customers has; values that were measured stay as they are. What one step
 * leaves open is for the next.
 */
public final class DayEstimation {
    private final IntervalEnergy day;
    private final DayInputs inputs;
    private final long[] values;
    private final boolean[] estimated;
    private final EstimationMethod[] madeBy;
    private final Set<ReadingRef> used = new LinkedHashSet<>();
    private List<IntervalDay> usable = List.of();

    private DayEstimation(IntervalEnergy day, DayInputs inputs) {
        this.day = day;
        this.inputs = inputs;
        values = new long[day.length()];
        Arrays.setAll(values, day::at);
        estimated = new boolean[values.length];
        madeBy = new EstimationMethod[values.length];
    }

    public static DayEstimate of(IntervalEnergy day, List<EstimationStep> steps, DayInputs inputs) {
        DayEstimation work = new DayEstimation(day, inputs);
        for (EstimationStep step : steps) work.take(step);
        return new DayEstimate(
                IntervalEnergy.milliwattHours(day.firstDay(), day.minutes(), work.values), work.applied(), work.used);
    }

    /** A day of which nothing is known. */
    public static IntervalEnergy nothing(LocalDate day, int minutes) {
        long[] values = new long[1440 / minutes];
        Arrays.fill(values, MISSING);
        return IntervalEnergy.milliwattHours(day, minutes, values);
    }

    private void take(EstimationStep step) {
        switch (step.method()) {
            case INTERPOLATION -> interpolate(step.parameter("maxMinutes") / day.minutes());
            case PROXY_DAY -> proxy(step.parameter("knownPercent"));
            case AVERAGING -> average(step.parameter("days"));
            case PROFILE -> profile(step);
            case FROM_SCALAR ->
                inputs.advances().stream().filter(DayInputs.Advance::wholeDay).forEach(whole -> adjust(whole, step));
            case SUBTRACTIVE ->
                inputs.advances().stream().filter(part -> !part.wholeDay()).forEach(part -> adjust(part, step));
            case GAP_DAY,
                    SCALAR_FROM_INTERVALS,
                    SCALAR_PRORATION,
                    SCALAR_ESTIMATION,
                    SCALAR_PROFILE,
                    SCALAR_LAST_YEAR,
                    SCALAR_LOAD_HOURS -> {}
        }
    }

    private void fill(int i, long value, EstimationMethod method) {
        values[i] = value;
        estimated[i] = true;
        madeBy[i] = method;
    }

    private void interpolate(int most) {
        int length = values.length;
        for (int i = 0; i < length; i++) {
            if (values[i] != MISSING) continue;
            int end = i;
            while (end < length && values[end] == MISSING) end++;
            long before = i > 0 ? values[i - 1] : edge(inputs.dayBefore(), true);
            long after = end < length ? values[end] : edge(inputs.dayAfter(), false);
            if (end - i <= most && before != MISSING && after != MISSING) {
                if (i == 0) inputs.dayBefore().ifPresent(d -> used.add(d.ref()));
                if (end == length) inputs.dayAfter().ifPresent(d -> used.add(d.ref()));
                int steps = end - i + 1;
                for (int k = 1; k < steps; k++)
                    fill(i + k - 1, before + (after - before) * k / steps, EstimationMethod.INTERPOLATION);
            }
            i = end;
        }
    }

    private long edge(Optional<IntervalDay> neighbour, boolean last) {
        if (neighbour.isEmpty()) return MISSING;
        IntervalEnergy energy = neighbour.get().energy();
        if (energy.minutes() != day.minutes()) return MISSING;
        return energy.at(last ? energy.length() - 1 : 0);
    }

    /** The day before that differs least where both are known; with too little known, the latest of the same weekday. */
    private void proxy(int knownPercent) {
        int known = known();
        if (known == values.length) return;
        boolean enough = known * 100 >= knownPercent * values.length;
        Optional<IntervalDay> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (IntervalDay candidate : usable()) {
            boolean weekday = candidate.day().getDayOfWeek() == day.firstDay().getDayOfWeek();
            long distance = enough ? distance(candidate.energy()) : weekday ? 0 : Long.MAX_VALUE;
            if (distance < least) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        if (best.isEmpty()) return;
        IntervalEnergy proxy = best.get().energy();
        long own = 0;
        long there = 0;
        for (int i = 0; i < values.length; i++)
            if (values[i] != MISSING && !estimated[i]) {
                own += values[i];
                there += proxy.at(i);
            }
        boolean scale = enough && own > 0 && there > 0;
        for (int i = 0; i < values.length; i++)
            if (values[i] == MISSING)
                fill(i, scale ? Proportion.of(proxy.at(i), own, there) : proxy.at(i), EstimationMethod.PROXY_DAY);
        used.add(best.get().ref());
    }

    private long distance(IntervalEnergy other) {
        long distance = 0;
        for (int i = 0; i < values.length; i++)
            if (values[i] != MISSING && !estimated[i]) distance += Math.abs(values[i] - other.at(i));
        return distance;
    }

    private int known() {
        int known = 0;
        for (long value : values) if (value != MISSING) known++;
        return known;
    }

    /** Earlier days that can be compared interval by interval. */
    private List<IntervalDay> usable() {
        if (usable.isEmpty() && !inputs.earlier().isEmpty())
            usable = inputs.earlier().stream()
                    .filter(d ->
                            d.energy().minutes() == day.minutes() && d.energy().missing() == 0)
                    .toList();
        return usable;
    }

    private void average(int days) {
        if (known() == values.length) return;
        List<IntervalDay> like = usable().stream()
                .filter(d -> d.day().getDayOfWeek() == day.firstDay().getDayOfWeek())
                .toList();
        List<IntervalDay> chosen =
                (like.size() >= 2 ? like : usable()).stream().limit(days).toList();
        if (chosen.isEmpty()) return;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != MISSING) continue;
            long sum = 0;
            for (IntervalDay each : chosen) sum += each.energy().at(i);
            fill(i, sum / chosen.size(), EstimationMethod.AVERAGING);
        }
        chosen.forEach(d -> used.add(d.ref()));
    }

    /** To the scale of what is known of the day; of a day of which nothing is, to the register's or the day before's. */
    private void profile(EstimationStep step) {
        long[] weights = new long[values.length];
        for (int i = 0; i < weights.length; i++) weights[i] = step.weights().get(i * day.minutes() / 60);
        long whole = 0;
        long part = 0;
        long own = 0;
        boolean[] open = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            whole += weights[i];
            open[i] = values[i] == MISSING;
            if (!open[i]) {
                part += weights[i];
                own += values[i];
            }
        }
        if (part == whole) return;
        long missing = MISSING;
        if (part > 0) missing = Proportion.of(own, whole - part, part);
        else missing = wholeDay();
        if (missing == MISSING) return;
        Proportion.giveOut(missing, weights, open, 0, values.length, values);
        for (int i = 0; i < values.length; i++) if (open[i]) fill(i, values[i], EstimationMethod.PROFILE);
    }

    private long wholeDay() {
        for (DayInputs.Advance advance : inputs.advances())
            if (advance.wholeDay()) {
                used.addAll(advance.readings());
                return advance.units();
            }
        if (usable().isEmpty()) return MISSING;
        IntervalDay last = usable().getFirst();
        used.add(last.ref());
        return IntervalEnergy.units(last.energy().total());
    }

    /** Only what is estimated moves, and only where what was measured leaves something for it. */
    private void adjust(DayInputs.Advance advance, EstimationStep step) {
        int from = advance.fromMinute() / day.minutes();
        int to = advance.toMinute() / day.minutes();
        if (from * day.minutes() != advance.fromMinute() || to * day.minutes() != advance.toMinute()) return;
        long measured = 0;
        int open = 0;
        for (int i = from; i < to; i++) {
            if (values[i] == MISSING) return;
            if (estimated[i]) open++;
            else measured += values[i];
        }
        if (open == 0 || measured > advance.units()) return;
        Proportion.giveOut(advance.units() - measured, values.clone(), estimated, from, to, values);
        for (int i = from; i < to; i++) if (estimated[i]) madeBy[i] = step.method();
        used.addAll(advance.readings());
    }

    private List<DayEstimate.Applied> applied() {
        List<DayEstimate.Applied> all = new ArrayList<>();
        int i = 0;
        while (i < values.length) {
            int end = i + 1;
            while (end < values.length && estimated[end] == estimated[i] && madeBy[end] == madeBy[i]) end++;
            if (estimated[i]) all.add(new DayEstimate.Applied(madeBy[i], i, end));
            i = end;
        }
        return all;
    }
}
