package org.wattline.domain.rating.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.DayPattern;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TouCalendar;

/**
 * The maximum demand of a load curve (最大需量, RAT-116): the largest energy of a demand interval × 60 ÷ its minutes. The demand interval is the
 * curve's own, or a longer one that slides over the curve by its intervals (滑差).
 *
 * @param minutes of the demand interval, a divisor of an hour: 15 in China
 */
public record MaximumDemand(int minutes) {
    public MaximumDemand {
        if (minutes < 1 || 60 % minutes != 0)
            throw new IllegalArgumentException("a demand interval divides an hour: " + minutes + " minutes");
    }

    /** The highest of all hours; refused if the curve has gaps. */
    public Outcome<Power> of(IntervalEnergy curve) {
        if (curve.missing() > 0) return ChargeRefusal.DEMAND_CURVE_INCOMPLETE.because(curve.missing());
        int width = width(curve);
        if (width == 1) return Outcome.done(power(Math.max(0, curve.highest())));
        long highest = 0;
        long sum = 0;
        for (int i = 0; i < curve.length(); i++) {
            sum += curve.at(i) - (i >= width ? curve.at(i - width) : 0);
            if (i >= width - 1) highest = Math.max(highest, sum);
        }
        return Outcome.done(power(highest));
    }

    /** The highest of each period, by demand intervals that lie whole in it; refused if a period has none. */
    public Outcome<SortedMap<Period, Power>> of(IntervalEnergy curve, TouCalendar calendar, DayFacts facts) {
        if (curve.missing() > 0) return ChargeRefusal.DEMAND_CURVE_INCOMPLETE.because(curve.missing());
        SortedMap<Period, Long> highest = new TreeMap<>();
        Period[] periods = new Period[curve.length()];
        for (int day = 0; day < curve.days(); day++) {
            Optional<Refusal> fault = fill(curve, calendar, facts, day, periods);
            if (fault.isPresent()) return Outcome.refused(fault.get());
        }
        int width = width(curve);
        for (int i = width - 1; i < periods.length; i++) {
            Period period = periods[i];
            long sum = 0;
            for (int k = i - width + 1; k <= i; k++)
                sum = periods[k].equals(period) ? sum + curve.at(k) : Long.MIN_VALUE / 2;
            if (sum >= 0) highest.merge(period, sum, Math::max);
        }
        SortedMap<Period, Power> demands = new TreeMap<>();
        for (Period period : new TreeSet<>(List.of(periods))) {
            if (!highest.containsKey(period))
                return ChargeRefusal.DEMAND_STRADDLES.because(curve.span().from(), period);
            demands.put(period, power(highest.getOrDefault(period, 0L)));
        }
        return Outcome.done(demands);
    }

    private static Optional<Refusal> fill(
            IntervalEnergy curve, TouCalendar calendar, DayFacts facts, int day, Period[] periods) {
        LocalDate date = curve.firstDay().plusDays(day);
        switch (calendar.pattern(date, facts)) {
            case Outcome.Refused<DayPattern>(Refusal why) -> {
                return Optional.of(why);
            }
            case Outcome.Done<DayPattern>(DayPattern pattern) -> {
                for (int i = 0; i < curve.perDay(); i++) {
                    Period first = pattern.at(i * curve.minutes());
                    if (!first.equals(pattern.at((i + 1) * curve.minutes() - 1)))
                        return Optional.of(ChargeRefusal.DEMAND_STRADDLES.about(date, first));
                    periods[day * curve.perDay() + i] = first;
                }
            }
        }
        return Optional.empty();
    }

    private int width(IntervalEnergy curve) {
        if (minutes % curve.minutes() != 0)
            throw new IllegalArgumentException(
                    "a demand interval of " + minutes + " minutes is not made of " + curve.minutes());
        return minutes / curve.minutes();
    }

    private Power power(long units) {
        return new Power(IntervalEnergy.energy(units).kwh().multiply(BigDecimal.valueOf(60 / minutes)));
    }
}
