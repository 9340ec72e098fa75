package org.wattline.domain.rating.request;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.charge.Charge;

/**
 * The maximum demand that a curve tells where no register does (RAT-118): of all hours, and of each window that has a charge of its own or counts
 * for a ratchet. Demand intervals are of 15 minutes, or as long as the curve's if those are longer.
 *
 * @param readings behind the curve
 */
public record CurveDemand(IntervalEnergy curve, List<ReadingRef> readings) {
    private static final int USUAL_MINUTES = 15;

    public CurveDemand {
        readings = List.copyOf(readings);
    }

    /** The windows whose demand a tariff wants in a month. */
    public static SortedSet<Period> windows(Tariff tariff, Month month) {
        SortedSet<Period> windows = new TreeSet<>();
        tariff.billingDemand().ifPresent(terms -> windows.addAll(terms.periods()));
        for (Charge charge : tariff.charges()) {
            if (charge instanceof Charge.Demand demand && demand.months().contains(month))
                demand.period().ifPresent(windows::add);
            if (charge instanceof Charge.ApparentDemand apparent
                    && apparent.months().contains(month)) apparent.period().ifPresent(windows::add);
        }
        return windows;
    }

    /** The calendars that may say when the windows are, the first that is in force: one for demand alone, else that of the energy. */
    public static List<String> calendars(Tariff tariff) {
        String own = tariff.id() + "-DEMAND";
        return tariff.touCalendar().map(energy -> List.of(own, energy)).orElseGet(() -> List.of(own));
    }

    /** Whether demand can be told from it: complete, in intervals of which hours are made. */
    public boolean tells() {
        return curve.missing() == 0 && 60 % curve.minutes() == 0;
    }

    /** The highest of all hours. */
    public Outcome<Metered<Power>> ofAllHours() {
        return measure().of(curve).map(this::metered);
    }

    /** The highest of each window that occurs; refused where an interval lies in two of them. */
    public Outcome<SortedMap<Period, Metered<Power>>> of(
            SortedSet<Period> windows, TouCalendar calendar, DayFacts facts) {
        return measure().of(curve, calendar, facts).map(found -> {
            SortedMap<Period, Metered<Power>> wanted = new TreeMap<>();
            for (Period window : windows)
                Optional.ofNullable(found.get(window)).ifPresent(power -> wanted.put(window, metered(power)));
            return wanted;
        });
    }

    private Metered<Power> metered(Power power) {
        return new Metered<>(power, readings);
    }

    private MaximumDemand measure() {
        return new MaximumDemand(USUAL_MINUTES % curve.minutes() == 0 ? USUAL_MINUTES : curve.minutes());
    }
}
