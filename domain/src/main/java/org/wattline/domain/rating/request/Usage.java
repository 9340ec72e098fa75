package org.wattline.domain.rating.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/** Active energy of a billing period (电量), after ratio, losses and sub-metering: as one figure, by time-of-use period, or as a curve. */
public sealed interface Usage {
    /** One figure for all hours. */
    record Total(Metered<Energy> energy) implements Usage {}

    /** A figure for each period. */
    record ByPeriod(SortedMap<Period, Metered<Energy>> energies) implements Usage {
        public ByPeriod {
            energies = Collections.unmodifiableSortedMap(new TreeMap<>(energies));
            if (energies.isEmpty()) throw new IllegalArgumentException("usage by period has a period");
        }
    }

    /**
     * A load curve (负荷曲线), rated interval by interval.
     *
     * @param calendar which minute belongs to which period; may be left out where the price does not go by it
     * @param facts holidays and declared days, as far as the calendar goes by them
     * @param readings behind the curve
     * @param steps how it came about, if it is not as it was metered: losses, sub-points
     */
    record Curve(
            IntervalEnergy energy,
            Optional<TouCalendar> calendar,
            DayFacts facts,
            List<ReadingRef> readings,
            List<Step> steps)
            implements Usage {
        public Curve {
            readings = List.copyOf(readings);
            steps = List.copyOf(steps);
        }

        /** As it was metered. */
        public Curve(IntervalEnergy energy, Optional<TouCalendar> calendar, DayFacts facts, List<ReadingRef> readings) {
            this(energy, calendar, facts, readings, List.of());
        }

        /** The days of the curve that lie in a span. */
        public Curve within(Span span) {
            return new Curve(energy.within(span), calendar, facts, readings, steps);
        }
    }

    /**
     * A market customer's curve with the prices of its intervals.
     *
     * @param settled amount from outside, energy with losses; it is billed, and the series only checks it
     * @param steps how the curve came about, if it is not as it was metered
     */
    record Priced(
            IntervalEnergy energy,
            PriceSeries series,
            Optional<Money> settled,
            List<ReadingRef> readings,
            List<Step> steps)
            implements Usage {
        public Priced {
            readings = List.copyOf(readings);
            steps = List.copyOf(steps);
        }

        /** As it was metered. */
        public Priced(IntervalEnergy energy, PriceSeries series, Optional<Money> settled, List<ReadingRef> readings) {
            this(energy, series, settled, readings, List.of());
        }

        /** The days of the curve that lie in a span. @throws IllegalArgumentException where an amount is settled for all of it */
        public Priced within(Span span) {
            if (settled.isPresent() && !span.equals(energy.span()))
                throw new IllegalArgumentException(
                        "what is settled for " + energy.span() + " is not known for " + span);
            return new Priced(energy.within(span), series, settled, readings, steps);
        }
    }

    /** A curve whose periods go by month and the week alone. */
    static Usage curve(IntervalEnergy energy, TouCalendar calendar) {
        return curve(energy, calendar, DayFacts.WEEK_ONLY);
    }

    static Usage curve(IntervalEnergy energy, TouCalendar calendar, DayFacts facts) {
        return new Curve(energy, Optional.of(calendar), facts, List.of());
    }

    /** A curve for prices that do not go by the time of day. */
    static Usage curve(IntervalEnergy energy) {
        return new Curve(energy, Optional.empty(), DayFacts.WEEK_ONLY, List.of());
    }

    /**
     * A complete curve as a tariff by time of use wants it: by its periods' sums, or, where thresholds are passed in the order of time,
     * interval by interval. Bills and estimates both ask here.
     */
    static Outcome<Usage> timed(
            Tariff tariff, TouCalendar calendar, DayFacts facts, IntervalEnergy curve, List<ReadingRef> readings) {
        if (tariff.tiers().isPresent()) return Outcome.done(new Curve(curve, Optional.of(calendar), facts, readings));
        return calendar.split(curve, facts).map(split -> {
            SortedMap<Period, Metered<Energy>> energies = new TreeMap<>();
            split.forEach((period, energy) -> energies.put(period, new Metered<>(energy, readings)));
            return new ByPeriod(energies);
        });
    }

    static Usage priced(IntervalEnergy energy, PriceSeries series) {
        return new Priced(energy, series, Optional.empty(), List.of());
    }

    static Usage total(Energy energy) {
        return new Total(Metered.of(energy));
    }

    static Usage byPeriod(Map<Period, Energy> energies) {
        SortedMap<Period, Metered<Energy>> metered = new TreeMap<>();
        energies.forEach((period, energy) -> metered.put(period, Metered.of(energy)));
        return new ByPeriod(metered);
    }

    /** The energies as metered, in the order of their periods. */
    default List<Metered<Energy>> parts() {
        return switch (this) {
            case Total(Metered<Energy> energy) -> List.of(energy);
            case ByPeriod(SortedMap<Period, Metered<Energy>> energies) -> List.copyOf(energies.values());
            case Curve curve -> List.of(new Metered<>(curve.energy().total(), curve.readings(), curve.steps()));
            case Priced priced -> List.of(new Metered<>(priced.energy().total(), priced.readings(), priced.steps()));
        };
    }

    /** The sum as billed in China: each register is rounded to whole kWh before it is added (RAT-04). */
    default Metered<Energy> billed() {
        return billed(RoundingRule.WHOLE);
    }

    /** The sum as billed: each register is rounded by a rule before it is added. */
    default Metered<Energy> billed(RoundingRule rule) {
        BigDecimal sum = BigDecimal.ZERO;
        List<ReadingRef> readings = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Metered<Energy> part : parts()) {
            sum = sum.add(rule.apply(part.quantity().kwh()));
            readings.addAll(part.readings());
            steps.addAll(part.steps());
        }
        return new Metered<>(new Energy(sum), readings, steps);
    }

    /** The same usage with each energy replaced; the readings stay. @throws IllegalStateException for curves, which are cut by days */
    default Usage map(Function<Energy, Energy> change) {
        return mapMetered(energy -> new Metered<>(change.apply(energy.quantity()), energy.readings(), energy.steps()));
    }

    /** The same usage with each figure replaced. @throws IllegalStateException for curves, which are cut by days */
    default Usage mapMetered(UnaryOperator<Metered<Energy>> change) {
        return switch (this) {
            case Total(Metered<Energy> energy) -> new Total(change.apply(energy));
            case ByPeriod(SortedMap<Period, Metered<Energy>> energies) -> {
                SortedMap<Period, Metered<Energy>> changed = new TreeMap<>();
                energies.forEach((period, energy) -> changed.put(period, change.apply(energy)));
                yield new ByPeriod(changed);
            }
            case Curve curve -> throw new IllegalStateException("a curve is cut by days: " + curve.energy());
            case Priced priced -> throw new IllegalStateException("a curve is cut by days: " + priced.energy());
        };
    }
}
